// Links numpy's libraries before Python runs, at build as in the browser. They then lie at the same
// addresses every time, and pointers in the snapshot stay valid.
// This folder and py/publish/snapshot/ alone use undocumented names of Pyodide's, which hold
// for the pinned version only.

import { completeLibrary } from "../wasm/split-module.js";

/** As Python itself would load them, and for good. */
const FLAGS = { loadAsync: true, nodelete: true };

/**
 * @param {any} settings that Pyodide makes its WebAssembly module with
 * @param {[path: string, library: Promise<WebAssembly.Module>,
 *   complete: import('../wasm/split-module.js').Complete][]} libraries by the path where Python looks for each
 * @returns {Promise<void>} resolves when all are linked; if one cannot be, Python does not run
 */
export function link(settings, libraries) {
  return new Promise((resolve, reject) => {
    settings.preRun.push(async (/** @type {any} */ module) => {
      module.addRunDependency("libraries");
      try {
        for (const [path, compiled, complete] of libraries) {
          const library = await compiled;
          module.preloadedWasm[path] = await completeLibrary(library, complete, () =>
            module.loadWebAssemblyModule(library, FLAGS, path, {}),
          );
        }
      } catch (error) {
        return reject(error);
      }
      module.removeRunDependency("libraries");
      resolve();
    });
  });
}
