// Lazy imports: modules left out of the start-up packs are fetched on first import, and sources for the
// first traceback.

import { checkSum } from "./checksum.js";
import { unpack, writeFiles } from "./pack.js";

const TRACEBACK_TIMEOUT = 10_000; // milliseconds: it is shown without source lines as well

/**
 * @param {any} pyodide
 * @param {string} rest names of the modules that are in no start-up pack
 * @param {import('./fetch-blocking.js').FetchBlocking} fetchBlocking
 * @param {boolean} isRestored from a snapshot, which has modules in memory but no files: before the
 *   first import of anything else, the files that the snapshot was made from are written
 * @param {number} sum checksum of library.pack
 */
export function installLazyImports(pyodide, rest, fetchBlocking, isRestored, sum) {
  const write = (
    /** @type {string} */ pack,
    /** @type {string} */ folder,
    /** @type {number | undefined} */ timeout = undefined,
  ) => writeFiles(pyodide.FS, unpack(fetchBlocking(pack, timeout), pack), folder);
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
