// Starts Python from packs.

import { unpack, writeFiles } from "./pack.js";
import { WASM } from "./wasm/pyodide-urls.js";
import { completeMain } from "./wasm/split-module.js";

/**
 * @param {Promise<any[]>} modules of Pyodide
 * @param {object} options for it
 * @param {(name: string) => string} urlOf
 * @param {import('./counted-fetch.js').CountedFetch} files
 * @param {(error: Error) => void} onMissing called when a pack cannot be fetched
 * @param {(name: string) => Promise<void>} verify rejects if a file is not as it was built
 * @param {(wasm: string) => import('./wasm/split-module.js').Complete} complete
 * @returns {Promise<any>} Pyodide
 */
export async function startFromPacks(modules, options, urlOf, files, onMissing, verify, complete) {
  const [library, session] = ["library.pack", "session.pack"].map(urlOf);
  files.request(onMissing, library, session);
  const unpacked = fetch(session)
    .then((response) => response.arrayBuffer())
    .then((pack) => unpack(pack, session));
  const verified = Promise.all([verify(WASM), verify("library.pack")]);
  for (const promise of [unpacked, verified]) promise.catch(onMissing); // Pyodide does not report errors of fsInit
  const [{ loadPyodide }, { default: createModule }] = await modules;
  return loadPyodide({
    ...options,
    stdLibURL: library,
    createPyodideModule: (/** @type {any} */ settings) => {
      completeMain(settings, complete(WASM));
      return createModule(settings);
    },
    fsInit: async (/** @type {any} */ FS, /** @type {{sitePackages: string}} */ paths) => {
      writeFiles(FS, await unpacked, paths.sitePackages);
      await verified;
    },
  });
}
