// The page's Python client, with a fake worker and a fake clock.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { python } from "../../../site/python/client.js";
import { PythonError } from "../../../site/python/pending-requests.js";
import { forgetWorkers, pass, workers } from "../support/workers.mjs";

beforeEach(() => {
  forgetWorkers();
  python.phase = "still";
});

/** @returns {import('../support/workers.mjs').FakeWorker} */
function live() {
  python.start();
  const worker = /** @type {any} */ (workers.at(-1));
  worker.says({ type: "boot", stage: "ready" });
  return worker;
}

test("start is idempotent, reports bytes, and ends live", () => {
  python.start();
  python.start();
  assert.equal(workers.length, 1);
  assert.equal(python.phase, "starting");
  workers[0].says({ type: "boot", stage: "loading", loaded: 3, total: 10 });
  assert.deepEqual([python.loaded, python.total], [3, 10]);
  workers[0].says({ type: "boot", stage: "ready" });
  workers[0].says({ type: "boot", stage: "loading", loaded: 10, total: 10 });
  assert.equal(python.phase, "live");
});

test("a worker that rests is ended, and started again when it is needed", () => {
  const worker = live();
  python.rest();
  assert.equal(worker.ended, true);
  assert.equal(python.phase, "still");
  python.rest();
  assert.equal(python.phase, "still");
  assert.notEqual(live(), worker);
  assert.equal(python.phase, "live");
});

test("an answer to an exercise starts Python, and does not count as a reader's code", async () => {
  const verdict = python.check("coin", "a + b");
  const [worker] = workers;
  worker.says({ type: "boot", stage: "ready" });
  await Promise.resolve();
  const [{ seq, ...message }] = worker.messages;
  assert.deepEqual(message, { type: "check", exercise: "coin", answer: "a + b" });
  worker.says({ type: "checked", seq, text: '{"verdict": "wrong", "words": "No."}' });
  assert.deepEqual(await verdict, { verdict: "wrong", words: "No." });
  assert.equal(worker.ended, false);
});

test("answers settle their own requests in any order", async () => {
  const worker = live();
  const both = [python.draw("a", { at: 1 }), python.draw("b", { at: 2 })];
  const [first, second] = worker.messages;
  const answer = { type: "scene", numbers: new Float64Array([1, 2, 3, 4]) };
  const fields = { curve: ["name", "x", "y", "quiet"], dot: ["name", "of", "x", "y"] };
  const marks = [
    ["dot", "here", "", 7, 8],
    ["curve", "line", 2, 2, false],
  ];
  const textOf = (/** @type {string} */ figure, /** @type {any[]} */ panels) =>
    JSON.stringify({ figure, panels, fields, readouts: [] });
  worker.says({ ...answer, seq: second.seq, text: textOf("two", []) });
  worker.says({ ...answer, seq: first.seq, text: textOf("one", [{ marks }]) });
  const [one, two] = (await Promise.all(both)).map(({ scene }) => scene);
  assert.equal(two.figure, "two");
  assert.equal(one.figure, "one");
  assert.deepEqual(one.panels[0].marks[0], { kind: "dot", name: "here", x: 7, y: 8 });
  assert.deepEqual(Object.keys(one.panels[0].marks[1]), ["kind", "name", "x", "y"]);
  assert.deepEqual([...one.panels[0].marks[1].x], [1, 2]);
  assert.deepEqual([...one.panels[0].marks[1].y], [3, 4]);
});

test("a draw sends a state delta, after a restart the whole state", () => {
  const worker = live();
  const dots = [[1, 2]];
  const sent = (/** @type {any} */ { messages }) =>
    messages.map((/** @type {any} */ { figure, state }) => [figure, state]);
  const draw = (/** @type {string} */ figure, /** @type {any} */ state) =>
    python.draw(figure, state).catch(() => {}); // there is no answer here
  draw("a", { width: 1, dots });
  draw("a", { width: 2, dots });
  draw("b", { width: 2, dots });
  draw("a", { width: 2, dots: [[1, 2]] });
  draw("a", { width: 1, dots }); // as in the first state, not the last
  assert.deepEqual(sent(worker), [
    ["a", { width: 1, dots }],
    ["a", { width: 2 }],
    ["b", { width: 2, dots }],
    ["a", { dots }],
    ["a", { width: 1, dots }],
  ]);
  worker.says({ type: "boot", stage: "failed", reason: "gone" });
  const again = live();
  draw("a", { width: 1, dots });
  assert.deepEqual(sent(again), [["a", { width: 1, dots }]]);
});

test("a Python error carries its traceback and leaves Python live", async () => {
  const worker = live();
  const drawn = python.draw("a", {});
  const { seq } = worker.messages[0];
  worker.says({ type: "error", seq, message: "ValueError: no", traceback: "Traceback\n…" });
  await assert.rejects(drawn, (error) => {
    assert.ok(error instanceof PythonError);
    return error.message === "ValueError: no" && error.traceback === "Traceback\n…";
  });
  assert.equal(python.phase, "live");
});

test("a request without an answer in ten seconds is a failure, and start restarts", async () => {
  const worker = live();
  const drawn = python.draw("a", {});
  pass(9_999);
  assert.equal(python.phase, "live");
  pass(1);
  await assert.rejects(drawn, (error) => !(error instanceof PythonError));
  assert.ok(worker.ended);
  assert.deepEqual([python.phase, python.reason], ["failed", "it stopped answering"]);
  assert.equal(workers.length, 1);
  live();
  assert.equal(python.phase, "live");
});

test("timeouts pause while a lazy import blocks the worker", async () => {
  const worker = live();
  const drawn = python.draw("a", {});
  worker.says({ type: "fetching", active: true });
  const drawnMeanwhile = python.draw("b", {});
  pass(50_000);
  assert.equal(python.phase, "live");
  worker.says({ type: "fetching", active: false });
  pass(9_999);
  assert.equal(python.phase, "live");
  pass(1);
  await assert.rejects(drawn);
  await assert.rejects(drawnMeanwhile);
  assert.equal(python.phase, "failed");
});

test("a worker that does not start is a failure with a reason", () => {
  python.start();
  workers[0].says({ type: "boot", stage: "failed", reason: "numpy is missing" });
  assert.deepEqual([python.phase, python.reason], ["failed", "numpy is missing"]);
});

test("a damaged file is fetched past all caches before the next start, and then no more", async () => {
  const requests = [];
  const { fetch } = globalThis;
  globalThis.fetch = /** @type {any} */ (
    async (/** @type {string} */ url, /** @type {any} */ { cache }) => {
      requests.push(`${url} ${cache}`);
      throw new TypeError("offline");
    }
  );
  try {
    python.start();
    workers[0].says({ type: "boot", stage: "failed", reason: "damaged", url: "a.wasm" });
    python.start();
    assert.deepEqual([requests, workers.length], [["a.wasm reload"], 1]);
    await new Promise(setImmediate);
    assert.equal(workers.length, 2);
    workers[1].says({ type: "boot", stage: "failed", reason: "stalled" });
    python.start();
    assert.deepEqual([requests.length, workers.length], [1, 3]);
  } finally {
    globalThis.fetch = fetch;
  }
});

test("an answer that nobody waits for is ignored", async () => {
  const worker = live();
  for (const seq of [undefined, -1, 4711]) worker.says({ type: "edited", seq });
  assert.equal(python.phase, "live");
});

// The last test: the module remembers the opt-out.
test("where the snapshot does not fit, this and all later workers start from the packs", async () => {
  /** @type {string[]} */
  const logged = [];
  console.info = (words) => logged.push(words);
  python.start();
  const [first] = workers;
  first.says({ type: "boot", stage: "loading", loaded: 5, total: 10 });
  first.says({ type: "boot", stage: "unfit", reason: "the snapshot is for another memory" });
  assert.ok(first.ended);
  assert.equal(python.phase, "starting");
  const [, second] = workers;
  assert.deepEqual(
    [first.name, second.name],
    ["python version en", "python version en from parts"],
  );
  second.says({ type: "boot", stage: "ready", start: "parts" });
  assert.deepEqual([python.phase, python.from], ["live", "parts"]);
  assert.match(logged.join(), /another memory/);
  const drawn = python.draw("a", {});
  second.says({ type: "error", seq: second.messages.at(-1).seq, message: "no", traceback: "" });
  await assert.rejects(drawn, /no/);
  python.phase = "still";
  python.start();
  assert.equal(workers.at(-1)?.name, "python version en from parts");
});
