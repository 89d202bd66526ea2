// What pages ask of their worker, by the worker's own scripts: for the profile.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Checksum } from "../../../site/boot/checksum.js";
import { installLazyImports } from "../../../site/boot/lazy-imports.js";
import { WorkerApi } from "../../../site/boot/worker-api.js";
import { answer } from "../../../site/worker/requests.js";

const PAGE = 1;
// Its imports are fetched; those of numpy.random are libraries.
const IMPORTING = `import statistics, numpy.random
def prior_density(w, prior_sd):
    return np.exp(-abs(w) * statistics.median([1, 2, 3]))
`;
const wave = (/** @type {number} */ i, /** @type {number} */ j) => 3 * Math.sin(i * (j + 1.3) + j);
const lines = (/** @type {number} */ rows, /** @type {(row: number) => any[]} */ of, mark = ",") =>
  Array.from({ length: rows }, (_, i) => of(i).join(mark)).join("\n");
// As German spreadsheets write them; as programs do, long enough to come in pieces; with what is not a number.
const TABLES = [
  `town;rooms;area;price\n${lines(30, (i) => [`"T${i % 3}"`, i % 5, `${50 + i},5`, `1.${100 + i * 7},0`], ";")}\n`,
  `a,b,c,d,price\n${lines(5000, (i) => [0, 1, 2, 3, 4].map((j) => wave(i, j)))}\n`,
  `\ufeffday\tx\ty\tprice\r\n${lines(40, (i) => [`2026-01-${10 + (i % 9)}`, i % 7 ? i : "NA", `${i}e-3`, `€${i}.50\r`], "\t")}\n`,
];
const PIECES = 3; // that a table comes in

/**
 * Draws every figure twice for a page, runs a cell, answers exercises, reads a table; imports what is not there,
 * offline and online, and runs what readers' code often has; then the page goes.
 * @param {any} pyodide that has started
 * @param {{name: string, states: any[]}[]} figures
 * @param {string} folder dist/python
 * @param {string} rest names of the modules that are imported lazily
 * @param {boolean} isRestored whether it has started from the snapshot
 */
export function askAll(pyodide, figures, folder, rest, isRestored) {
  const api = new WorkerApi(pyodide.pyimport("explorable.runtime.worker_api"));
  let seq = 0;
  /** @param {any} request that Python must answer */
  const ask = (request) =>
    answer(api, { seq: seq++, ...request }, PAGE, (/** @type {any} */ { type, ...said }) => {
      if (type === "error") throw new Error(`${JSON.stringify(request)}: ${said.traceback}`);
    });
  for (const { name: figure, states } of figures)
    for (const state of states.slice(0, 2)) ask({ type: "draw", figure, state });
  /** @param {string} step @param {object} options @param {Uint8Array} [bytes] */
  const table = (step, options, bytes) => ask({ type: "table", step, options, data: bytes });
  const useTable = () => {
    for (const state of [{}, { prior_sd: 2 }]) ask({ type: "draw", figure: "your_data", state });
    for (const step of ["report", "save"]) table(step, { state: {} });
    for (const kind of ["script", "notebook"]) table("program", { state: {}, kind });
  };
  for (const text of TABLES) {
    const data = new TextEncoder().encode(text);
    const size = Math.ceil(data.length / PIECES);
    table("open", { size: data.length, decimal: "" });
    for (let at = 0; at < data.length; at += size)
      table("more", { end: at + size >= data.length }, data.slice(at, at + size));
    table("columns", {});
    const chosen = text
      .split(/[\n\r]/, 1)[0]
      .replace("\ufeff", "")
      .split(/[;,\t]/)
      .slice(1, -1);
    table("use", { outcome: "price", chosen, isNew: true });
    useTable();
  }
  ask({ type: "run", text: "print(np.round(np.linspace(0, 1, 3), 2))\n1 / 0" });
  const exercises = pyodide.pyimport("explorable.exercises.table").EXERCISES;
  for (const exercise of exercises.keys()) ask({ type: "check", exercise, answer: "1 / sqrt(2)" });
  let isOffline = true;
  const fetchBlocking = (/** @type {string} */ name) => {
    if (isOffline) throw new Error("is this device offline?");
    return new Uint8Array(readFileSync(join(folder, name))).buffer;
  };
  const sum = new Checksum().add(readFileSync(join(folder, "library.pack"))).value;
  installLazyImports(pyodide, rest, fetchBlocking, isRestored, sum);
  answer(api, { seq, type: "edit", figure: "prior", text: IMPORTING }, PAGE, () => {}); // fails
  isOffline = false;
  ask({ type: "edit", figure: "prior", text: IMPORTING });
  ask({ type: "edit", figure: "prior", text: "" });
  pyodide.runPython(readFileSync(new URL("common_code.py", import.meta.url), "utf-8"));
  api.printed();
  api.forget(PAGE);
}
