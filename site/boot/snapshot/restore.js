// Python as it was at build, after it had imported everything and drawn every figure: a new WebAssembly
// module gets the memory of that one, and what JavaScript has to know of it.

import { filesOf } from "../pack.js";
import { link } from "./link-libraries.js";
import { apply, checksum } from "./memory-diff.js";

/** @typedef {{memory: number, sum: number, table: number, free: number[], state: object,
 *   handles: [path: string, handle: string][], runs: [number, number][]}} Snapshot */

const NO_FILE = "data:,"; // the standard library: all that is used of it has been imported

/** This browser cannot start from the snapshot. */
export class SnapshotError extends Error {}

/**
 * @param {Promise<any[]>} modules Pyodide's
 * @param {object} options for it
 * @param {(name: string) => string} at
 * @param {import('../counted-fetch.js').Fetching} fetching
 * @param {[file: string, path: string][]} libraries
 * @param {Promise<ArrayBuffer>} pack made by publish/snapshot.mjs
 * @returns {Promise<any>} Pyodide; rejects with a SnapshotError if anything is not as it was at build
 */
export async function fromSnapshot(modules, options, at, fetching, libraries, pack) {
  const files = libraries.map(([name]) => at(name));
  fetching.compiled(() => {}, ...files);
  const linked = files.map((file) => WebAssembly.compileStreaming(fetch(file)));
  for (const promise of linked) promise.catch(() => {}); // is told where they are used
  const [{ loadPyodide }, { default: createModule }] = await modules;
  try {
    const pyodide = await loadPyodide({
      ...options,
      stdLibURL: NO_FILE,
      createPyodideModule: async (/** @type {any} */ settings) => {
        settings.noInitialRun = true; // Python has run already
        const before = link(
          settings,
          libraries.map(([, path], index) => [path, linked[index]]),
        );
        const [module] = await Promise.all([createModule(settings), before]);
        fill(module, await pack);
        return module;
      },
    });
    pyodide.pyimport("random").seed(); // or all readers would draw the same numbers
    return pyodide;
  } catch (error) {
    throw new SnapshotError(String(/** @type {any} */ (error).message ?? error));
  }
}

/** @param {any} module @param {ArrayBuffer} pack */
function fill(module, pack) {
  const files = Object.fromEntries(filesOf(pack));
  /** @type {Snapshot} */
  const snapshot = JSON.parse(new TextDecoder().decode(files["about.json"]));
  assert(module.HEAPU8.length === snapshot.memory, "size of memory");
  assert(module.wasmTable.length === snapshot.table - snapshot.free.length, "table of functions");
  module.wasmTable.grow(snapshot.free.length);
  module.freeTableIndexes.push(...snapshot.free);
  apply(module.HEAPU8, snapshot.runs, files.memory);
  assert(checksum(module.HEAPU32) === snapshot.sum, "memory");
  for (const [name, handle] of snapshot.handles) {
    const exports = module.preloadedWasm[name];
    const library = { name, exports, refcount: Number.POSITIVE_INFINITY, global: false };
    module.LDSO.loadedLibsByName[name] = library;
    module.LDSO.loadedLibsByHandle[handle] = library;
  }
  const finalize = module.API.finalizeBootstrap;
  module.API.finalizeBootstrap = () => finalize(snapshot.state);
}

/** @param {boolean} holds @param {string} what */
function assert(holds, what) {
  if (!holds) throw new Error(`the snapshot is for another ${what}`);
}
