// Takes the memory of a Python that has imported everything and drawn every figure, to start pages from: `node snapshot.mjs PYTHON PYODIDE FOLDER` starts it from dist/python, with the Pyodide that
// is in there, and writes snapshot.pack's files, memory and about.json, into FOLDER. site/boot/snapshot/
// restores and checks it.
// In (standard input): [{name, states, code}, …], every figure.

import crypto from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { unpack, writeFiles } from "../../../site/boot/pack.js";
import { growMemory } from "../../../site/boot/snapshot/grow-memory.js";
import { link } from "../../../site/boot/snapshot/link-libraries.js";
import { checksum, difference } from "../../../site/boot/snapshot/memory-diff.js";
import { exerciseAll } from "./exercise_figures.mjs";

const [python, compiled, folder] = process.argv.slice(2).map((path) => resolve(path));
const PACKAGES = "/lib/python3.14/site-packages";
// Deterministic: the same sources make the same snapshot, whatever machine, clock or random bytes.
// Pages reset clock and random state. The hash seed need not be secret where only the reader enters text.
let chance = 1;
Date.now = () => chance;
performance.now = () => chance;
crypto.randomFillSync = (/** @type {any} */ bytes) => bytes.fill(chance);
const ENVIRONMENT = { PYTHONHASHSEED: "0", LANG: "en_US.UTF-8", TZ: "UTC" };
const [LARGEST, SMALLEST] = [2 ** 17, 2 ** 4]; // bytes of a free piece of memory
const PROGRAM = "./this.program"; // as in a browser
const LONG = "x".repeat(4096); // more than any browser has in its environment

/** @param {string} name @returns {Promise<any>} a module of the Pyodide that pages start */
const imported = (name) => import(pathToFileURL(join(compiled, name)).href);
const { loadPyodide } = await imported("pyodide.js");
const createModule = (await imported("pyodide.asm.js")).default;

const pack = await readFile(join(python, "session.pack"));
const files = unpack(new Uint8Array(pack).buffer);
const isLibrary = (/** @type {string} */ name) => name.endsWith(".so");
/** @type {[string, Promise<WebAssembly.Module>][]} */
const libraries = files
  .filter(([name]) => isLibrary(name))
  .map(([name, content]) => [`${PACKAGES}/${name}`, WebAssembly.compile(content.slice())]);
const { lock } = JSON.parse(await readFile(join(python, "start.json"), "utf-8"));

/** @param {object} options @param {(settings: any) => Promise<any>} createPyodideModule */
const start = (options, createPyodideModule) =>
  loadPyodide({
    indexURL: `${compiled}/`,
    stdLibURL: join(python, "library.pack"),
    lockFileContents: lock,
    packageBaseUrl: `${compiled}/`,
    _sysExecutable: PROGRAM,
    stdout: () => {}, // what readers' texts print, and their warnings
    stderr: () => {},
    createPyodideModule,
    ...options,
  });

/** @param {object} env @returns {Promise<any>} a module in which no Python has run */
function blank(env) {
  return new Promise((done, failed) => {
    start({ env }, async (settings) => {
      settings.noInitialRun = true;
      const [module] = await Promise.all([createModule(settings), link(settings, libraries)]);
      done(module);
      return new Promise(() => {}); // it is not to become a Python
    }).catch(failed);
  });
}

/** @param {boolean} holds @param {string} what */
function assert(holds, what) {
  if (!holds) throw new Error(`The snapshot cannot be taken: ${what}.`);
}

/**
 * Fills with zeros what Python has freed, as in a blank memory: else a sixth of the snapshot is remains of the
 * session. It takes all free pieces of memory, larger ones first, until the next one would be new.
 */
function clearFreed() {
  /** @type {number[]} */
  const taken = [];
  for (let size = LARGEST; size >= SMALLEST; size /= 2) {
    for (const end = module._sbrk(0); module._sbrk(0) === end; ) {
      const place = module._malloc(size);
      module.HEAPU8.fill(0, place, place + size);
      taken.push(place);
    }
  }
  for (const place of taken) module._free(place);
}

/** @type {any} */
let module;
// Linked before, libraries are only looked up by name.
const NOTHING = new Uint8Array(1);
const withoutLibraries = files.map(([name, content]) => [
  name,
  isLibrary(name) ? NOTHING : content,
]);
const pyodide = await start(
  {
    env: ENVIRONMENT,
    _makeSnapshot: true,
    fsInit: async (/** @type {any} */ FS) =>
      writeFiles(FS, /** @type {[string, Uint8Array][]} */ (withoutLibraries), PACKAGES),
  },
  async (settings) => {
    const [created] = await Promise.all([createModule(settings), link(settings, libraries)]);
    module = created;
    return module;
  },
);
const api = pyodide.pyimport("explorable.runtime.worker_api");
for (const name of ["lazy_imports", "sources"]) pyodide.pyimport(`explorable.runtime.${name}`);
exerciseAll(api, JSON.parse(await text(process.stdin)));
api.destroy();
pyodide.runPython(await readFile(new URL("in_snapshot.py", import.meta.url), "utf-8"));
clearFreed();

const one = await blank({});
chance = 2;
const other = await blank({ HOME: `/${LONG}` });
const memory = module.HEAPU8.slice();
for (const start of [one, other]) {
  growMemory(start, memory.length);
  assert(memory.length === start.HEAPU8.length, "a start's memory does not grow to the session's");
}
const free = [...module.freeTableIndexes];
const table = module.wasmTable.length;
assert(table === one.wasmTable.length + free.length, "the session has made functions");
// What may be different at every start, such as the environment and the time, is stored.
for (const [start, end] of difference(one.HEAPU8, other.HEAPU8).runs)
  for (let at = start; at < end; at++) one.HEAPU8[at] = ~memory[at];
const { runs, content } = difference(memory, one.HEAPU8);
const about = {
  memory: memory.length,
  sum: checksum(new Uint32Array(memory.buffer)),
  table,
  free,
  state: module.API.serializeHiwireState(),
  handles: Object.entries(module.LDSO.loadedLibsByHandle)
    .filter(([handle]) => handle !== "0")
    .map(([handle, { name }]) => [name, handle]),
  runs,
};
await writeFile(join(folder, "about.json"), JSON.stringify(about));
await writeFile(join(folder, "memory"), content);
process.exit(0); // the blank ones would wait for ever
