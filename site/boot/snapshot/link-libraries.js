// numpy's libraries, linked before Python runs, at build as in the browser: then they lie at the same
// places every time, and a memory that was taken at build has in it what it points to.
// This folder and publish/snapshot.mjs alone use names of Pyodide's that are not documented. They are
// for the pinned version and for no other.

/** As Python itself would load them; they stay for good. */
const FLAGS = { loadAsync: true, nodelete: true };

/**
 * @param {any} settings what Pyodide hands to its WebAssembly module, before that is made
 * @param {[path: string, library: Promise<WebAssembly.Module>][]} libraries by the path where Python
 *   would look for each
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
