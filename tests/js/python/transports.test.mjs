// The shared worker, and failover where it cannot be had or dies; with fake workers.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { python } from "../../../site/python/client.js";
import { FakeWorker, forgetWorkers, page, pass, workers } from "../support/workers.mjs";

/** @type {FakeShared[]} */
const shared = [];

/** Its port records messages, as a fake worker does. */
class FakeShared extends EventTarget {
  port = Object.assign(new FakeWorker(), { start() {} });

  constructor() {
    super();
    workers.pop();
    shared.push(this);
  }
}
Object.assign(globalThis, { SharedWorker: FakeShared });

beforeEach(() => {
  forgetWorkers();
  shared.length = 0;
  Object.assign(python, { phase: "still", way: "" });
});

/** @returns {FakeShared} */
function live() {
  python.start();
  const worker = /** @type {FakeShared} */ (shared.at(-1));
  worker.port.says({ type: "boot", stage: "ready" });
  return worker;
}

/** @param {FakeWorker} worker */
function answer(worker, milliseconds = 1) {
  const { seq } = worker.messages.at(-1);
  const text = JSON.stringify({ panels: [], readouts: [] });
  worker.says({ type: "scene", seq, text, numbers: new Float64Array(), milliseconds });
}

test("the worker is shared where that is possible", async () => {
  const { port } = live();
  assert.deepEqual([python.phase, python.way, workers.length], ["live", "shared", 0]);
  const drawn = python.draw("a", {});
  answer(port);
  await drawn;
});

test("where it cannot be shared, the page starts its own", () => {
  python.start();
  shared[0].dispatchEvent(new Event("error"));
  assert.equal(python.phase, "starting");
  workers[0].says({ type: "boot", stage: "ready" });
  assert.deepEqual([python.phase, python.way], ["live", "own"]);
});

test("a shared worker that is refused by an exception is not joined again", () => {
  class Refused {
    constructor() {
      throw new DOMException("", "SecurityError");
    }
  }
  Object.assign(globalThis, { SharedWorker: Refused });
  python.start();
  Object.assign(globalThis, { SharedWorker: FakeShared });
  pass(0);
  workers[0].says({ type: "boot", stage: "ready" });
  pass(10_000);
  assert.deepEqual([python.phase, python.way, shared.length], ["live", "own", 0]);
});

test("a page whose Python no other page may use starts its own", () => {
  const { document } = globalThis;
  Object.assign(globalThis, { document: { documentElement: { dataset: { alone: "" } } } });
  try {
    python.start();
  } finally {
    Object.assign(globalThis, { document });
  }
  assert.equal(python.way, "own");
  assert.equal(shared.length, 0);
});

test("a shared worker without a first message is given up", () => {
  python.start();
  pass(10_000);
  workers[0].says({ type: "boot", stage: "ready" });
  assert.deepEqual([python.phase, python.way], ["live", "own"]);
});

test("a worker that was joined while it ended is joined again, and only the newest is heard", () => {
  python.start();
  const [ending] = shared;
  pass(1_000);
  assert.equal(shared.length, 2);
  assert.deepEqual(ending.port.messages, [{ type: "gone" }]);
  ending.port.says({ type: "boot", stage: "failed", reason: "of another start" });
  assert.equal(python.phase, "starting");
  shared[1].port.says({ type: "boot", stage: "loading", loaded: 1, total: 9 });
  pass(20_000); // it has been heard: it may take its time
  shared[1].port.says({ type: "boot", stage: "ready" });
  assert.deepEqual([python.phase, python.way, shared.length], ["live", "shared", 2]);
});

test("a shared worker that does not start is a failure, and start tries again", () => {
  python.start();
  shared[0].port.says({ type: "boot", stage: "failed", reason: "numpy is missing" });
  assert.deepEqual([python.phase, python.reason], ["failed", "numpy is missing"]);
  live();
  assert.deepEqual([python.phase, shared.length], ["live", 2]);
});

test("the console of the page says why a worker has failed", (t) => {
  const warn = t.mock.method(console, "warn", () => {});
  python.start();
  shared[0].port.says({ type: "boot", stage: "failed", reason: "a crash", detail: "a stack" });
  assert.deepEqual(warn.mock.calls[0].arguments, ["Python has failed:", "a stack"]);
});

test("a shared worker that dies is restarted once; then the page starts its own", async () => {
  const { port } = live();
  const drawn = assert.rejects(python.draw("a", {}));
  port.says({ type: "boot", stage: "failed", reason: "it has crashed" });
  await drawn;
  assert.deepEqual([python.phase, shared.length], ["starting", 2]);
  port.says({ type: "boot", stage: "ready" });
  assert.equal(python.phase, "starting", "messages of the dead worker are ignored");
  shared[1].port.says({ type: "boot", stage: "ready" });
  shared[1].port.says({ type: "boot", stage: "failed", reason: "again" });
  assert.deepEqual([python.phase, python.way, shared.length], ["starting", "own", 2]);
});

test("a shared worker that stops answering is left to other pages", async () => {
  const { port } = live();
  const drawn = assert.rejects(python.draw("a", {}));
  pass(10_000);
  await drawn;
  assert.deepEqual([python.phase, python.way], ["starting", "own"]);
  assert.deepEqual(port.messages.at(-1), { type: "leave" });
});

test("a page in the back/forward cache is hidden until it returns, an unloaded one is gone", () => {
  const { port } = live();
  const before = port.messages.length;
  const pass = (/** @type {string} */ type, /** @type {boolean} */ persisted) =>
    page.dispatchEvent(Object.assign(new Event(type), { persisted }));
  pass("pageshow", false); // the first time
  pass("pagehide", true);
  pass("pageshow", true);
  pass("pagehide", false);
  assert.deepEqual(
    port.messages.slice(before).map(({ type }) => type),
    ["hidden", "shown", "gone"],
  );
});

test("an edit moves the page to its own worker, and the shared one answers until then", async () => {
  const { port } = live();
  const edited = python.edit("a", "def f(): …");
  assert.equal(python.phase, "live");
  const drawn = python.draw("a", {});
  answer(port);
  await drawn;
  workers[0].says({ type: "boot", stage: "ready" });
  await turn();
  assert.equal(python.way, "own");
  assert.equal(workers[0].messages[0].type, "edit");
  assert.ok(port.messages.every(({ type }) => type !== "edit"));
  workers[0].says({ type: "edited", seq: workers[0].messages[0].seq });
  await edited;
});

test("where an own worker cannot start, the edit is refused and the shared worker stays", async () => {
  const { port } = live();
  const edited = python.edit("a", "def f(): …");
  workers[0].says({ type: "boot", stage: "failed", reason: "no network." });
  await assert.rejects(edited, /needs a Python of its own, .* not be started: no network\.$/);
  const drawn = python.draw("a", {});
  answer(port);
  await drawn;
  assert.deepEqual([python.way, python.phase], ["shared", "live"]);
});

test("a slow figure moves the page to its own worker", async () => {
  const { port } = live();
  const drawn = python.draw("a", {});
  answer(port, 3_001);
  await drawn;
  assert.deepEqual([python.way, workers.length], ["shared", 1]);
  workers[0].says({ type: "boot", stage: "ready" });
  await turn();
  assert.equal(python.way, "own");
});

test("a worker that the head of the page has started is taken over, with what it has said", async () => {
  const worker = new FakeShared();
  const ready = new MessageEvent("message", { data: { type: "boot", stage: "ready" } });
  const port = Object.assign(worker.port, {
    start: () => queueMicrotask(() => worker.port.dispatchEvent(ready)),
  });
  Object.assign(globalThis, { early: { worker, events: [] } });
  python.start();
  await turn();
  assert.deepEqual([shared.length, python.phase], [1, "live"]);
  const drawn = python.draw("a", {});
  answer(port);
  await drawn;
});

test("what an early shared worker has said is told before anything else is done", async () => {
  const worker = new FakeShared();
  const ready = new MessageEvent("message", { data: { type: "boot", stage: "ready" } });
  worker.port.dispatchEvent(ready);
  Object.assign(globalThis, { early: { worker, events: [ready] } });
  python.start();
  await Promise.resolve();
  assert.deepEqual([shared.length, python.phase], [1, "live"]);
});

test("an early worker that has failed already is told as one that fails later", async () => {
  const worker = new FakeShared();
  const error = new Event("error");
  worker.dispatchEvent(error);
  Object.assign(globalThis, { early: { worker, events: [error] } });
  python.start();
  await turn();
  assert.deepEqual([shared.length, workers.length], [1, 1]); // the page's own has been started
});

test("a worker is early once: the next start makes another", async () => {
  Object.assign(globalThis, { early: { worker: new FakeShared(), events: [] } });
  python.start();
  Object.assign(python, { phase: "still" });
  python.start();
  assert.equal(shared.length, 2);
});
