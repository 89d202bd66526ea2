// Links numpy's libraries before Python runs, at build as in the browser. They then lie at the same
// addresses every time, and pointers in the snapshot stay valid.
// This folder and py/publish/pyodide/snapshot.mjs alone use undocumented names of Pyodide's, which hold
// for the pinned version only.

/** As Python itself would load them, and for good. */
const FLAGS = { loadAsync: true, nodelete: true };

/**
 * @param {any} settings that Pyodide makes its WebAssembly module with
 * @param {[path: string, library: Promise<WebAssembly.Module>][]} libraries by the path where Python
 *   looks for each
 * @returns {Promise<void>} resolves when all are linked; if one cannot be, Python does not run
 */
export function link(settings, libraries) {
  return new Promise((resolve, reject) => {
    settings.preRun.push(async (/** @type {any} */ module) => {
      module.addRunDependency("libraries");
      try {
        for (const [path, library] of libraries) {
          const linked = module.loadWebAssemblyModule(await library, FLAGS, path, {});
          module.preloadedWasm[path] = await linked;
        }
      } catch (error) {
        return reject(error);
      }
      module.removeRunDependency("libraries");
      resolve();
    });
  });
}
