// Restores Python as it was at build, after it had imported everything and drawn every figure: a new
// WebAssembly module gets that memory, and Pyodide's state in JavaScript.

import { withHash } from "../fetch-file.js";
import { unpack } from "../pack.js";
import { WASM } from "../pyodide-urls.js";
import { growMemory } from "./grow-memory.js";
import { link } from "./link-libraries.js";
import { apply, checksum } from "./memory-diff.js";

/** @typedef {{memory: number, sum: number, table: number, free: number[], state: object,
 *   handles: [path: string, handle: string][], runs: [number, number][]}} Snapshot */

const NO_LIBRARY = "data:,"; // all that is used of the standard library has been imported; never requested

/** The snapshot does not fit this browser. */
export class SnapshotError extends Error {}

/**
 * @param {Promise<any[]>} modules of Pyodide
 * @param {object} options for it
 * @param {(name: string) => string} urlOf
 * @param {import('../counted-fetch.js').CountedFetch} files
 * @param {import('../manifest.js').Manifest["snapshot"]} about it
 * @param {Promise<ArrayBuffer>} pack made by py/publish/pyodide/snapshot.mjs
 * @param {(name: string) => Promise<void>} verify rejects if a file is not as it was built
 * @returns {Promise<any>} Pyodide; rejects with a SnapshotError if anything differs from the build
 */
export async function startFromSnapshot(modules, options, urlOf, files, about, pack, verify) {
  const { libraries, sha256 } = about;
  const url = urlOf("snapshot.pack");
  const hashed = pack.then((content) => withHash(content, sha256, url));
  const urls = libraries.map(([name]) => urlOf(name));
  files.requestWasm(() => {}, ...urls);
  const compiled = urls.map((url) => WebAssembly.compileStreaming(fetch(url)));
  const verified = Promise.all([WASM, ...libraries.map(([name]) => name)].map(verify));
  for (const promise of [hashed, verified, ...compiled]) promise.catch(() => {}); // is handled where they are used
  files.answerEmpty(NO_LIBRARY);
  const [{ loadPyodide }, { default: createModule }] = await modules;
  try {
    const pyodide = await loadPyodide({
      ...options,
      stdLibURL: NO_LIBRARY,
      createPyodideModule: async (/** @type {any} */ settings) => {
        settings.noInitialRun = true; // Python has run already
        const linked = link(
          settings,
          libraries.map(([, path], index) => [path, compiled[index]]),
        );
        const [module] = await Promise.all([createModule(settings), linked]);
        await verified;
        try {
          restore(module, await pack); // meanwhile it is hashed, in another thread
        } finally {
          await hashed; // nothing has run so far; a damaged pack has left the cache before a start from packs
        }
        return module;
      },
    });
    pyodide.pyimport("random").seed(); // else every reader gets the same random numbers
    return pyodide;
  } catch (error) {
    await verify(WASM); // else a start from packs would fail as well
    throw new SnapshotError(String(/** @type {any} */ (error).message ?? error));
  }
}

/** @param {any} module @param {ArrayBuffer} pack */
function restore(module, pack) {
  const files = Object.fromEntries(unpack(pack));
  /** @type {Snapshot} */
  const snapshot = JSON.parse(new TextDecoder().decode(files["about.json"]));
  growMemory(module, snapshot.memory);
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
  /** @type {any} */ (pack).transfer?.(0); // frees its 15 MB, whatever refers to it
}

/** @param {boolean} holds @param {string} what */
function assert(holds, what) {
  if (!holds) throw new Error(`the snapshot is for another ${what}`);
}
