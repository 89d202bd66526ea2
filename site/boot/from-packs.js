// Starts Python from packs, with documented options of Pyodide only.

import { unpack, writeFiles } from "./pack.js";
import { WASM } from "./pyodide-urls.js";

/**
 * @param {Promise<any[]>} modules of Pyodide
 * @param {object} options for it
 * @param {(name: string) => string} urlOf
 * @param {import('./counted-fetch.js').CountedFetch} files
 * @param {(error: Error) => void} onMissing called when a pack cannot be fetched
 * @param {(name: string) => Promise<void>} verify rejects if a file is not as it was built
 * @returns {Promise<any>} Pyodide
 */
export async function startFromPacks(modules, options, urlOf, files, onMissing, verify) {
  const [library, session] = ["library.pack", "session.pack"].map(urlOf);
  files.request(onMissing, library, session);
  const unpacked = fetch(session)
    .then((response) => response.arrayBuffer())
    .then((pack) => unpack(pack, session));
  const verified = Promise.all([verify(WASM), verify("library.pack")]);
  for (const promise of [unpacked, verified]) promise.catch(onMissing); // Pyodide does not report errors of fsInit
  const [{ loadPyodide }] = await modules;
  return loadPyodide({
    ...options,
    stdLibURL: library,
    fsInit: async (/** @type {any} */ FS, /** @type {{sitePackages: string}} */ paths) => {
      writeFiles(FS, await unpacked, paths.sitePackages);
      await verified;
    },
  });
}
