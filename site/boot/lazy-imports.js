// What a start does without is fetched when Python asks for it. An import cannot wait for a promise, so
// the worker stands still until it is here.

import { filesOf, writeInto } from "./pack.js";

const PATIENCE = 60_000; // milliseconds that it may take to come

/**
 * @param {any} pyodide
 * @param {string} rest names of the modules that no start brings
 * @param {(name: string) => string} at
 * @param {(underWay: boolean) => void} waiting called when something is fetched, and when it is here
 * @param {boolean} restored from a snapshot, which has modules but no files: before it looks for any,
 *   it gets those that it was made from
 */
export function bringLater(pyodide, rest, at, waiting, restored) {
  /** @param {string} name @param {string} folder */
  const unpack = (name, folder) =>
    writeInto(pyodide.FS, filesOf(fetchNow(at(name), waiting)), folder);
  const finders = pyodide.pyimport("explorable.runtime.lazy_imports");
  finders.install(rest, (/** @type {string} */ folder) => unpack("rest.pack", folder));
  if (!restored) return;
  finders.install_first((/** @type {string} */ library, /** @type {string} */ packages) => {
    const zip = new Uint8Array(fetchNow(at("library.pack"), waiting));
    pyodide.FS.writeFile(library, zip, { canOwn: true });
    unpack("session.pack", packages);
  });
}

/** @param {string} address @param {(underWay: boolean) => void} waiting @returns {ArrayBuffer} */
function fetchNow(address, waiting) {
  const request = new XMLHttpRequest();
  request.open("GET", address, false);
  request.responseType = "arraybuffer";
  request.timeout = PATIENCE;
  waiting(true);
  try {
    request.send();
  } catch {
    throw new Error("is this device offline?");
  } finally {
    waiting(false);
  }
  if (request.status !== 200) throw new Error(`the site answered ${request.status}.`);
  return request.response;
}
