// Lazy imports: modules left out of the start-up packs are fetched on first import, by synchronous
// XMLHttpRequest, because an import cannot await a promise. The worker is blocked meanwhile.

import { checkSum } from "./checksum.js";
import { unpack, writeFiles } from "./pack.js";

const TIMEOUT = 60_000; // milliseconds

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
  const fetchBlocking = (/** @type {string} */ name) => fetchSync(urlOf(name), onBlock);
  const write = (/** @type {string} */ pack, /** @type {string} */ folder) =>
    writeFiles(pyodide.FS, unpack(fetchBlocking(pack), pack), folder);
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

/** @param {string} url @param {(active: boolean) => void} onBlock @returns {ArrayBuffer} */
function fetchSync(url, onBlock) {
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  request.responseType = "arraybuffer";
  request.timeout = TIMEOUT;
  onBlock(true);
  try {
    request.send();
  } catch {
    throw new Error("is this device offline?");
  } finally {
    onBlock(false);
  }
  if (request.status !== 200) throw new Error(`the site answered ${request.status}.`);
  return request.response;
}
