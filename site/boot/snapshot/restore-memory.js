// Prepares a new WebAssembly module for a snapshot's memory, and restores Pyodide's state in JavaScript.

import { growMemory } from "./grow-memory.js";
import { checksumOutside, usedBy } from "./memory-diff.js";

/** @typedef {{memory: number, used: number, sum: number, table: number, free: number[], state: object,
 *   handles: [path: string, handle: string][], runs: [number, number][]}} Session what the memory is of */

/**
 * Makes room for the memory, and compares with the build what of the module's own will stay.
 * @param {any} module in which no Python has run; throws if the snapshot does not fit it
 * @param {Session} snapshot
 */
export function makeRoom(module, snapshot) {
  assert(usedBy(module) <= snapshot.used, "environment");
  growMemory(module, snapshot.memory);
  assert(module.HEAPU8.length === snapshot.memory, "size of memory");
  assert(module.wasmTable.length === snapshot.table - snapshot.free.length, "table of functions");
  module.wasmTable.grow(snapshot.free.length);
  module.freeTableIndexes.push(...snapshot.free);
  assert(checksumOutside(module.memory, snapshot.runs, snapshot.used) === snapshot.sum, "memory");
}

/**
 * What JavaScript knows of the session.
 * @param {any} module with the memory of the session
 * @param {Session} snapshot
 */
export function restoreSession(module, snapshot) {
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
