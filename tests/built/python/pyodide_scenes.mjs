// Pyodide under Node, started as the worker starts it: `node pyodide_scenes.mjs dist/python`.
// In (standard input):   {states: [[figure, state], …], examples: [figure, …], edges}
// Out (standard output): {scenes, numpy, api, fetched, outcomes}, as test_pyodide.py wants it; all else to stderr.

import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { isDeepStrictEqual } from "node:util";
import { WorkerApi } from "../../../site/boot/worker-api.js";
import { SceneDecoder } from "../../../site/python/scene-decoder.js";
import { startShipped } from "./shipped.mjs";

const folder = resolve(process.argv[2]);
const { states, examples, edges } = JSON.parse(await text(process.stdin));

const { pyodide, fetched } = await startShipped(folder);

/** The parsed value of Python code whose last line is JSON. @param {string} code */
const evaluate = (code) => JSON.parse(pyodide.runPython(`import json\n${code}`));

pyodide.globals.set("states", JSON.stringify(states));
pyodide.globals.set("examples", JSON.stringify(examples));
const scenes = evaluate(`
from explorable import figures
from explorable.scene import serialize as wire
json.dumps([wire.pack_json(figures.draw(name, state)) for name, state in json.loads(states)])`);
const numpy = evaluate("import numpy\njson.dumps(numpy.__version__)");
const functions = evaluate(`
json.dumps({name: figures.load(name).CODE.name for name in json.loads(examples)})`);

const api = new WorkerApi(pyodide.pyimport("explorable.runtime.worker_api"));

/** @param {() => void} act @returns {string} the last line of the error it throws, or "" */
function errorOf(act) {
  try {
    act();
    return "";
  } catch (error) {
    return String(error.message).trim().split("\n").at(-1) ?? "";
  }
}

/** A copy of the scene with plain arrays for typed arrays. @param {any} scene */
const plain = (scene) =>
  JSON.parse(
    JSON.stringify(scene, (_, value) =>
      ArrayBuffer.isView(value) ? [.../** @type {any} */ (value)] : value,
    ),
  );

/** A figure's states, each followed by one that differs from it in one value alone. */
function stepsOf(/** @type {string} */ name) {
  const own = states.filter(([/** @type {string} */ of]) => of === name);
  return own.flatMap(([, state], /** @type {number} */ index) => {
    const key = Object.keys(state)[index % Object.keys(state).length];
    const next = own[(index + 1) % own.length][1];
    return key ? [state, { ...state, [key]: next[key] ?? state[key] }] : [state];
  });
}

/** The answers of the worker API for one figure. @param {string} name @param {any} state */
function exercise(name, state) {
  const draw = () => api.draw(name, JSON.stringify(state));
  const [message, numbers] = draw();
  const kinds = [typeof message, numbers.constructor.name];
  const sent = structuredClone(numbers, { transfer: [numbers.buffer] });
  const before = plain(new SceneDecoder().decode(message, sent));
  const drawn = () => decoded(JSON.stringify(state));
  /** @type {Map<any, SceneDecoder>} the decoder of each page, which keeps its last scene */
  const pages = new Map();
  const decoded = (/** @type {string} */ request, /** @type {number | undefined} */ page) => {
    const scenes = (page && pages.get(page)) || new SceneDecoder();
    pages.set(page, scenes);
    const answer = page ? api.draw(name, request, page) : api.draw(name, request);
    return plain(scenes.decode(.../** @type {[string, Float64Array]} */ (answer)));
  };
  const original = decoded("{}");
  const cached = [decoded(JSON.stringify(state), 1), decoded("{}", 1), decoded("{}", 2)];
  api.forget(1);
  pages.delete(1);
  cached.push(decoded("{}", 1));
  const steps = stepsOf(name);
  const byDeltas = steps.map((each) => decoded(JSON.stringify(each), 3));
  const alone = steps.map((each) => decoded(JSON.stringify(each)));
  const sameByDeltas = isDeepStrictEqual(byDeltas, alone);
  const cachedByPage = isDeepStrictEqual(cached, [before, before, original, original]);
  const broken = `def ${functions[name]}(*values, **named):\n    raise ArithmeticError("mine")\n`;
  const errors = ["x = 1", "def f(:"].map((code) => errorOf(() => api.edit(name, code)));
  const unharmed = isDeepStrictEqual(drawn(), before);
  api.edit(name, broken);
  const raised = errorOf(draw);
  api.edit(name, "");
  const restored = isDeepStrictEqual(drawn(), before);
  return { scene: before, kinds, cachedByPage, sameByDeltas, errors, unharmed, raised, restored };
}

/** @type {any} the default state of each example comes first */
const first = new Map([...states].reverse());
const answers = Object.fromEntries(
  examples.map((/** @type {string} */ name) => [name, exercise(name, first.get(name))]),
);
const duringDraws = [...fetched];
for (const [name, text] of Object.entries(edges)) pyodide.globals.set(name, text);
const outcomes = evaluate(`${edges.program}\njson.dumps(outcomes)`);
process.stdout.write(
  JSON.stringify({ scenes, numpy, api: answers, fetched: duringDraws, outcomes }),
);
