// Cells: programs in the text run in a worker of the page's own, and whatever they do, a sound Python
// comes back.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { python } from "../../../site/python/client.js";
import { CodeEdits } from "../../../site/python/code-edits.js";
import { Unanswered } from "../../../site/python/pending-requests.js";
import { forgetWorkers, pass, workers } from "../support/workers.mjs";

const CELL = "cell one";
/** @type {any[]} */
const withdrawn = [];
python.addEventListener("withdrawn", (event) =>
  withdrawn.push(/** @type {CustomEvent} */ (event).detail),
);

beforeEach(() => {
  forgetWorkers();
  withdrawn.length = 0;
  /** @type {any} */ (python).close("the next test");
  Object.assign(python, { phase: "still", edits: new CodeEdits() });
  Object.assign(document, { querySelector: () => null });
});

/** The newest worker, ready. */
function live() {
  python.start();
  const worker = /** @type {import('../support/workers.mjs').FakeWorker} */ (workers.at(-1));
  worker.says({ type: "boot", stage: "ready" });
  return worker;
}

/** Runs a cell to its end. */
async function run(worker = live()) {
  const output = python.run(CELL, "print(1)");
  await turn();
  const { seq, ...message } = worker.messages.at(-1);
  assert.deepEqual(message, { type: "run", figure: CELL, text: "print(1)" });
  worker.says({ type: "ran", seq, text: '{"printed": "1\\n", "error": "", "line": 0}' });
  assert.deepEqual(await output, { printed: "1\n", error: "", line: 0 });
  return worker;
}

test("a cell starts Python, and is not run again after a restart", async () => {
  python.edits.record("prior", "def f(): …");
  await run();
  const original = python.edit(CELL, "");
  const fresh = live();
  await original;
  assert.deepEqual(
    fresh.messages.map(({ type, figure }) => [type, figure]),
    [["edit", "prior"]],
  );
});

test("a cell that does not end is withdrawn, and readers' functions stay", async () => {
  python.edits.record("prior", "def f(): …");
  const worker = live();
  worker.says({ type: "edited", seq: worker.messages[0].seq });
  const output = assert.rejects(python.run(CELL, "while True: pass"), Unanswered);
  await turn();
  pass(5_000);
  await output;
  assert.equal(withdrawn[0].figure, CELL);
  assert.match(withdrawn[0].reason, /^There was no answer in 5 seconds, so Python starts again/);
  assert.deepEqual([worker.ended, python.phase], [true, "starting"]);
  assert.deepEqual(
    python.edits.all.map(({ figure }) => figure),
    ["prior"],
  );
});

test("a Python that a cell has damaged starts again when a figure has no answer", async () => {
  const worker = await run();
  const drawn = assert.rejects(python.draw("coin", {}), Unanswered);
  pass(5_000);
  await drawn;
  assert.deepEqual(
    withdrawn.map(({ figure }) => figure),
    [CELL],
  );
  assert.deepEqual([worker.ended, python.phase], [true, "starting"]);
});

test("the original of a cell needs no other worker where no reader's code has run", async () => {
  const worker = live();
  await python.edit(CELL, "");
  assert.deepEqual([workers.length, worker.ended], [1, false]);
});
