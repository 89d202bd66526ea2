// Python as the page starts it, from the files that the page fetches.

import { readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { unpack, writeFiles } from "../../../site/boot/pack.js";
import { completeMain, completing } from "../../../site/boot/wasm/split-module.js";

/**
 * @param {string} folder dist/python
 * @returns {Promise<{pyodide: any, fetched: string[], secondary: string[]}>} `fetched` says how often the rest
 *   was, `secondary` how often the secondary module
 */
export async function startShipped(folder) {
  /** @param {string} name */
  const files = (name) => unpack(new Uint8Array(readFileSync(`${folder}/${name}`)).buffer);
  const { lock, rest } = JSON.parse(readFileSync(`${folder}/start.json`, "utf-8"));
  const own = `${folder}/${readdirSync(folder).find((name) => name.startsWith("pyodide-"))}/`;
  const imported = (/** @type {string} */ name) => import(pathToFileURL(`${own}${name}`).href);
  const { loadPyodide } = await imported("pyodide.js");
  const { default: createModule } = await imported("pyodide.asm.js");
  /** @type {string[]} */
  const secondary = [];
  const read = () => {
    secondary.push("pyodide.asm.secondary.wasm");
    return readFileSync(own + secondary[0]);
  };
  const pyodide = await loadPyodide({
    indexURL: own,
    stdLibURL: `${folder}/library.pack`,
    lockFileContents: lock,
    fsInit: async (/** @type {any} */ FS, /** @type {any} */ { sitePackages }) =>
      writeFiles(FS, files("session.pack"), sitePackages),
    stdout: console.error,
    createPyodideModule: (/** @type {any} */ settings) => {
      completeMain(settings, completing(read));
      return createModule(settings);
    },
  });
  /** @type {string[]} */
  const fetched = [];
  pyodide
    .pyimport("explorable.runtime.lazy_imports")
    .install(rest, (/** @type {string} */ place) => {
      fetched.push(place);
      writeFiles(pyodide.FS, files("rest.pack"), place);
    });
  pyodide
    .pyimport("explorable.runtime.sources")
    .install((/** @type {string} */ place) => writeFiles(pyodide.FS, files("sources.pack"), place));
  return { pyodide, fetched, secondary };
}
