// The page's Python under Node, started as its worker starts it: `node pyodide_scenes.mjs dist/python`.
// In (standard input):   [[figure, state], …]
// Out (standard output): {scenes, numpy, door, fetched}, as test_pyodide.py wants it; all else to stderr.

import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { isDeepStrictEqual } from "node:util";
import { WorkerApi } from "../../../site/boot/worker-api.js";
import { SceneDecoder } from "../../../site/python/scene-decoder.js";
import { startShipped } from "./shipped.mjs";

const folder = resolve(process.argv[2]);
const states = await text(process.stdin);

const { pyodide, fetched } = await startShipped(folder);

/** @param {string} code that leaves JSON behind */
const ask = (code) => JSON.parse(pyodide.runPython(`import json\n${code}`));

pyodide.globals.set("states", states);
const scenes = ask(`
from explorable import figures
from explorable.scene import serialize as wire
json.dumps([wire.pack_json(figures.draw(name, state)) for name, state in json.loads(states)])`);
const numpy = ask("import numpy\njson.dumps(numpy.__version__)");
const functions = ask(`
json.dumps({name: figures.load(name).CODE.name for name in figures.names()})`);

const door = new WorkerApi(pyodide.pyimport("explorable.runtime.worker_api"));

/** @param {() => void} act @returns {string} the last line of what it raises, "" for nothing */
function refusal(act) {
  try {
    act();
    return "";
  } catch (error) {
    return String(error.message).trim().split("\n").at(-1) ?? "";
  }
}

/** A curve's numbers, wherever they come from, as a list. @param {any} scene */
const plain = (scene) =>
  JSON.parse(
    JSON.stringify(scene, (_, value) =>
      ArrayBuffer.isView(value) ? [.../** @type {any} */ (value)] : value,
    ),
  );

/** A figure's states, and between them some that differ from the last one in one value alone. */
function stepsOf(/** @type {string} */ name) {
  const own = JSON.parse(states).filter(([/** @type {string} */ of]) => of === name);
  return own.flatMap(([, state], /** @type {number} */ index) => {
    const key = Object.keys(state)[index % Object.keys(state).length];
    const next = own[(index + 1) % own.length][1];
    return key ? [state, { ...state, [key]: next[key] ?? state[key] }] : [state];
  });
}

/** What the worker's door does for one figure. @param {string} name @param {any} state */
function tryDoor(name, state) {
  const draw = () => door.draw(name, JSON.stringify(state));
  const [words, numbers] = draw();
  const kinds = [typeof words, numbers.constructor.name];
  const sent = structuredClone(numbers, { transfer: [numbers.buffer] });
  const before = plain(new SceneDecoder().decode(words, sent));
  const drawn = () => asked(JSON.stringify(state));
  /** @type {Map<any, SceneDecoder>} what each page has */
  const pages = new Map();
  const asked = (/** @type {string} */ question, /** @type {number | undefined} */ page) => {
    const scenes = (page && pages.get(page)) || new SceneDecoder();
    pages.set(page, scenes);
    const answer = page ? door.draw(name, question, page) : door.draw(name, question);
    return plain(scenes.decode(.../** @type {[string, Float64Array]} */ (answer)));
  };
  const usual = asked("{}");
  const remembered = [asked(JSON.stringify(state), 1), asked("{}", 1), asked("{}", 2)];
  door.forget(1);
  pages.delete(1);
  remembered.push(asked("{}", 1));
  const steps = stepsOf(name);
  const inTurns = steps.map((each) => asked(JSON.stringify(each), 3));
  const alone = steps.map((each) => asked(JSON.stringify(each)));
  const onlyNews = isDeepStrictEqual(inTurns, alone);
  const remembers = isDeepStrictEqual(remembered, [before, before, usual, usual]);
  const broken = `def ${functions[name]}(*values, **named):\n    raise ArithmeticError("mine")\n`;
  const refused = ["x = 1", "def f(:"].map((code) => refusal(() => door.edit(name, code)));
  const unharmed = isDeepStrictEqual(drawn(), before);
  door.edit(name, broken);
  const raised = refusal(draw);
  door.edit(name, "");
  const restored = isDeepStrictEqual(drawn(), before);
  return { scene: before, kinds, remembers, onlyNews, refused, unharmed, raised, restored };
}

/** Each figure in the first of its states. */
const first = new Map(JSON.parse(states).reverse());
const tried = Object.fromEntries([...first].map(([name, state]) => [name, tryDoor(name, state)]));
process.stdout.write(JSON.stringify({ scenes, numpy, door: tried, fetched }));
