// Lazy imports: modules left out of the start-up packs are fetched on first import, and sources for the
// first traceback, by synchronous XMLHttpRequest: neither can await a promise. The worker is blocked meanwhile.

import { say } from "../words/say.js";
import { checkSum } from "./checksum.js";
import { unpack, writeFiles } from "./pack.js";

const TIMEOUT = 60_000; // milliseconds
const TRACEBACK_TIMEOUT = 10_000; // it is shown without source lines as well

/**
 * @param {any} pyodide
 * @param {string} rest names of the modules that are in no start-up pack
 * @param {(name: string) => string} urlOf
 * @param {(active: boolean) => void} onBlock called before and after a fetch
 * @param {boolean} isRestored from a snapshot, which has modules in memory but no files: before the
 *   first import of anything else, the files that the snapshot was made from are written
 * @param {number} sum checksum of library.pack
 */
export function installLazyImports(pyodide, rest, urlOf, onBlock, isRestored, sum) {
  const fetchBlocking = (/** @type {string} */ name, timeout = TIMEOUT) =>
    fetchSync(urlOf(name), onBlock, timeout);
  const write = (/** @type {string} */ pack, /** @type {string} */ folder, timeout = TIMEOUT) =>
    writeFiles(pyodide.FS, unpack(fetchBlocking(pack, timeout), pack), folder);
  pyodide
    .pyimport("explorable.runtime.sources")
    .install((/** @type {string} */ folder) => write("sources.pack", folder, TRACEBACK_TIMEOUT));
  const finders = pyodide.pyimport("explorable.runtime.lazy_imports");
  finders.install(rest, (/** @type {string} */ folder) => write("rest.pack", folder));
  if (!isRestored) return;
  finders.install_first((/** @type {string} */ library, /** @type {string} */ packages) => {
    const zip = new Uint8Array(fetchBlocking("library.pack"));
    checkSum(zip, sum, "library.pack");
    pyodide.FS.writeFile(library, zip, { canOwn: true });
    write("session.pack", packages);
  });
}

/** @param {string} url @param {(active: boolean) => void} onBlock @param {number} timeout @returns {ArrayBuffer} */
function fetchSync(url, onBlock, timeout) {
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  request.responseType = "arraybuffer";
  request.timeout = timeout;
  onBlock(true);
  try {
    request.send();
  } catch {
    throw new Error(say`is this device offline?`);
  } finally {
    onBlock(false);
  }
  if (request.status !== 200) throw new Error(say`the site answered ${request.status}.`);
  return request.response;
}
