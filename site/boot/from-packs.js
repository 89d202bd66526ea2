// Python put together from its parts, by Pyodide's documented options.

import { filesOf, writeInto } from "./pack.js";

/**
 * @param {Promise<any[]>} modules Pyodide's
 * @param {object} options for it
 * @param {(name: string) => string} at
 * @param {import('./counted-fetch.js').Fetching} fetching
 * @param {(error: Error) => void} missing called when a part cannot be had
 * @returns {Promise<any>} Pyodide
 */
export async function fromParts(modules, options, at, fetching, missing) {
  const [library, session] = ["library.pack", "session.pack"].map(at);
  fetching.early(missing, library, session);
  const files = fetch(session)
    .then((response) => response.arrayBuffer())
    .then(filesOf);
  files.catch(missing); // what fails in fsInit would not be told
  const [{ loadPyodide }] = await modules;
  return loadPyodide({
    ...options,
    stdLibURL: library,
    fsInit: async (/** @type {any} */ FS, /** @type {{sitePackages: string}} */ places) =>
      writeInto(FS, await files, places.sitePackages),
  });
}
