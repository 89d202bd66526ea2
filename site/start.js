// Starting Python: what it takes is under way before anything of it runs.

import { filesOf, writeInto } from "./pack.js";
import { answered, fetchEarly, inSteps } from "./progress.js";

const PATIENCE = 60_000; // milliseconds that the rest may take to come

/** @param {string} name */
const at = (name) => new URL(`../python/${name}`, import.meta.url).href;

/**
 * @param {(loaded: number, total: number) => void} report bytes that have come, of all that come
 * @param {(error: Error) => void} missing called when a file cannot be had
 * @param {(underWay: boolean) => void} waiting called when the rest is fetched, and when it is here
 * @returns {Promise<any>} the Python module explorable.browser
 */
export async function startPython(report, missing, waiting) {
  const about = answered(fetch(at("start.json"))).then((response) => response.json());
  const modules = ["pyodide.mjs", "pyodide.asm.mjs"].map((name) => import(at(name)));
  const [library, session] = ["library.pack", "session.pack"].map(at);
  const count = inSteps(
    report,
    about.then(({ bytes }) => bytes),
  );
  fetchEarly([at("pyodide.asm.wasm"), library, session], count, missing);
  const packages = fetch(session)
    .then((response) => response.arrayBuffer())
    .then(filesOf);
  packages.catch(missing); // what fails in fsInit would not be told
  const [{ loadPyodide }] = await Promise.all(modules);
  const pyodide = await loadPyodide({
    indexURL: at(""),
    stdLibURL: library,
    lockFileContents: about.then(({ lock }) => lock),
    packageBaseUrl: at(""),
    fsInit: async (/** @type {any} */ FS, /** @type {{sitePackages: string}} */ places) =>
      writeInto(FS, await packages, places.sitePackages),
  });
  const { rest } = await about;
  pyodide.pyimport("explorable.rest").install(rest, (/** @type {string} */ folder) => {
    waiting(true);
    try {
      writeInto(pyodide.FS, filesOf(fetchRest()), folder);
    } finally {
      waiting(false);
    }
  });
  return pyodide.pyimport("explorable.browser");
}

/** An import cannot wait for a promise, so the worker stands still until it is here. */
function fetchRest() {
  const request = new XMLHttpRequest();
  request.open("GET", at("rest.pack"), false);
  request.responseType = "arraybuffer";
  request.timeout = PATIENCE;
  try {
    request.send();
  } catch {
    throw new Error("is this device offline?");
  }
  if (request.status !== 200) throw new Error(`the site answered ${request.status}.`);
  return request.response;
}
