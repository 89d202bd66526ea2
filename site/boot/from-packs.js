// Starts Python from packs.

import { unpack, writeFiles } from "./pack.js";
import { WASM } from "./wasm/pyodide-urls.js";
import { completeMain } from "./wasm/split-module.js";

/**
 * @param {import('./manifest.js').Sources} sources
 * @param {(error: Error) => void} onMissing called when a pack cannot be fetched
 * @returns {Promise<any>} Pyodide
 */
export async function startFromPacks(sources, onMissing) {
  const { urlOf, files, verify, complete } = sources;
  const [library, session] = ["library.pack", "session.pack"].map(urlOf);
  files.request(onMissing, library, session);
  const unpacked = fetch(session)
    .then((response) => response.arrayBuffer())
    .then((pack) => unpack(pack, session));
  const verified = Promise.all([verify(WASM), verify("library.pack")]);
  for (const promise of [unpacked, verified]) promise.catch(onMissing); // Pyodide does not report errors of fsInit
  const [{ loadPyodide }, { default: createModule }] = await sources.modules;
  return loadPyodide({
    ...sources.options,
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
