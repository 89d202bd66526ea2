// Takes the memory of a Python that has imported everything and drawn every figure, to start pages from:
// `node snapshot.mjs PYTHON PYODIDE FOLDER` starts it from the folder PYTHON, with the Pyodide in PYODIDE, and
// writes the memory, and session.json about it, into FOLDER. site/boot/snapshot/ restores and checks it.
// In (standard input): [{name, states, code}, …], every figure.

import crypto from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { growMemory } from "../../../site/boot/snapshot/grow-memory.js";
import {
  checksumOutside,
  difference,
  usedBy,
  writerInto,
} from "../../../site/boot/snapshot/memory-diff.js";
import { makeRoom, restoreSession } from "../../../site/boot/snapshot/restore-memory.js";
import { exerciseAll } from "../pyodide/exercise_figures.mjs";
import { clearFreed } from "./clear_freed.mjs";
import { askAll } from "./page_session.mjs";
import { Profile } from "./profile.mjs";
import { openStarts } from "./starts.mjs";

const [python, compiled, folder] = process.argv.slice(2).map((path) => resolve(path));
// Deterministic: the same sources make the same snapshot, whatever machine, clock or random bytes.
// Pages reset clock and random state. The hash seed need not be secret where only the reader enters text.
let chance = 1;
Date.now = () => chance;
performance.now = () => chance;
crypto.randomFillSync = (/** @type {any} */ bytes) => bytes.fill(chance);
const ENVIRONMENT = { PYTHONHASHSEED: "0", LANG: "en_US.UTF-8", TZ: "UTC" };
const LONG = "x".repeat(4096); // more than any browser has in its environment

const profile = new Profile();
const { start, linked, unlinked, blank, rest, writeAll, writeWithoutLibraries } = await openStarts(
  python,
  compiled,
  profile,
);

/** @param {boolean} holds @param {string} what */
function assert(holds, what) {
  if (!holds) throw new Error(`The snapshot cannot be taken: ${what}.`);
}

/** @type {any} */
let module;
const pyodide = await start(
  { env: ENVIRONMENT, _makeSnapshot: true, fsInit: writeWithoutLibraries },
  async (settings) => {
    module = await linked(settings);
    return module;
  },
);
const api = pyodide.pyimport("explorable.runtime.worker_api");
for (const name of ["lazy_imports", "sources"]) pyodide.pyimport(`explorable.runtime.${name}`);
const figures = JSON.parse(await text(process.stdin));
exerciseAll(api, figures);
api.destroy();
pyodide.runPython(await readFile(new URL("in_snapshot.py", import.meta.url), "utf-8"));
clearFreed(module);

const one = await blank({});
chance = 2;
const other = await blank({ HOME: `/${LONG}` });
const memory = module.HEAPU8.slice();
const used = Math.max(usedBy(one), usedBy(other)); // as much as any environment takes
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
/** @type {import('../../../site/boot/snapshot/restore-memory.js').Session} */
const session = {
  memory: memory.length,
  used,
  sum: checksumOutside(module.memory, runs, used),
  table,
  free,
  state: module.API.serializeHiwireState(),
  handles: Object.entries(module.LDSO.loadedLibsByHandle)
    .filter(([handle]) => handle !== "0")
    .map(([handle, { name }]) => /** @type {[string, string]} */ ([name, handle])),
  runs,
};
await writeFile(join(folder, "session.json"), JSON.stringify(session));
await writeFile(join(folder, "memory"), content);

/** Starts from the snapshot. @param {any} settings */
async function restored(settings) {
  settings.noInitialRun = true;
  const module = await linked(settings);
  makeRoom(module, session);
  writerInto(module.HEAPU8, runs)(content);
  restoreSession(module, session);
  return module;
}
// From the snapshot, and from packs.
const starts = [await start({}, restored), await start({ fsInit: writeAll }, unlinked)];
for (const [place, again] of starts.entries()) {
  again.pyimport("random").seed();
  exerciseAll(again.pyimport("explorable.runtime.worker_api"), figures);
  askAll(again, figures, python, rest, place === 0);
}
await writeFile(join(folder, "profile.json"), JSON.stringify(profile.called()));
process.exit(0); // the blank ones would wait for ever
