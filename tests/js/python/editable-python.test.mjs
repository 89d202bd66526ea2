// Readers' functions: whatever a text does to Python, the original brings a sound one back.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { python } from "../../../site/python/client.js";
import { CodeEdits } from "../../../site/python/code-edits.js";
import { PythonError, Unanswered } from "../../../site/python/pending-requests.js";
import { forgetWorkers, pass, workers } from "../support/workers.mjs";

const TEXT = "def f(): …";
/** @type {Record<string, string>} figure -> its original; those of one function are equal */
const ORIGINALS = {
  prior: "prior_density",
  posterior: "prior_density",
  likelihood: "noise_density",
};
/** @type {[event: string, detail: any][]} */
const events = [];
for (const name of ["edited", "withdrawn"]) {
  python.addEventListener(name, (event) => {
    events.push([name, /** @type {CustomEvent} */ (event).detail]);
  });
}

beforeEach(() => {
  forgetWorkers();
  /** @type {any} */ (python).close("the next test");
  Object.assign(python, { phase: "still", edits: new CodeEdits() });
  Object.assign(document, {
    querySelector: (/** @type {string} */ selector) => ({
      defaultValue: ORIGINALS[/** @type {any} */ (/name="(\w+)"/.exec(selector))[1]],
    }),
  });
});

/** The newest worker, ready. */
function live() {
  python.start();
  const worker = /** @type {import('../support/workers.mjs').FakeWorker} */ (workers.at(-1));
  worker.says({ type: "boot", stage: "ready" });
  return worker;
}

const sent = (/** @type {any} */ { messages }) =>
  messages.map((/** @type {any} */ { type, figure }) => `${type} ${figure}`);

/** @param {import('../support/workers.mjs').FakeWorker} worker */
function done(worker) {
  worker.says({ type: "edited", seq: worker.messages.at(-1).seq });
}

/** Runs a text until it is in force. @param {string} figure */
async function run(figure, worker = live()) {
  const edit = python.edit(figure, TEXT);
  await turn();
  done(worker);
  await edit;
  events.length = 0;
  return worker;
}

/** @type {Record<string, [end: (worker: any) => void, reason: RegExp]>} */
const ENDS = {
  "does not terminate": [() => pass(5_000), /^There was no answer in 5 seconds, so Python starts/],
  "ends Python": [
    (worker) => worker.says({ type: "boot", stage: "failed", reason: "exit(1)." }),
    /^Python ended \(exit\(1\)\) and starts again with the original\.$/,
  ],
  "breaks the worker": [
    (worker) => worker.dispatchEvent(Object.assign(new Event("error"), { message: "oh" })),
    /^Python ended \(it has ended\)/,
  ],
};

for (const [what, [end, reason]] of Object.entries(ENDS)) {
  test(`a text that ${what} when it is run is withdrawn, and Python starts without it`, async () => {
    const worker = live();
    const edit = assert.rejects(python.edit("prior", TEXT), Unanswered);
    await turn();
    events.length = 0;
    end(worker);
    await edit;
    const [[withdrawn, detail], ...others] = events;
    assert.deepEqual(
      [withdrawn, detail.figure, others],
      ["withdrawn", "prior", [["edited", "prior"]]],
    );
    assert.match(detail.reason, reason);
    assert.ok(worker.ended);
    assert.deepEqual([workers.length, python.phase], [2, "starting"]);
    assert.deepEqual(live().messages, []);
    assert.equal(workers.length, 2);
  });

  test(`a text that ${what} later is withdrawn, not that of another function`, async () => {
    const worker = await run("prior");
    await run("likelihood", worker);
    const drawn = assert.rejects(python.draw("posterior", {}), Unanswered);
    end(worker);
    await drawn;
    assert.deepEqual(
      events.map(([name]) => name),
      ["withdrawn", "edited"],
    );
    assert.deepEqual(
      python.edits.all.map(({ figure }) => figure),
      ["likelihood"],
    );
    assert.deepEqual(sent(live()), ["edit likelihood"]);
  });
}

test("a text that damages Python for other figures is withdrawn, if it is the newest", async () => {
  const worker = await run("prior");
  const drawn = assert.rejects(python.draw("coin", {}));
  pass(5_000);
  await drawn;
  assert.equal(events[0][1].figure, "prior");
  assert.ok(worker.ended);
});

test("without readers' code, a Python that ends has failed", async () => {
  const worker = live();
  events.length = 0;
  worker.says({ type: "boot", stage: "failed", reason: "gone" });
  assert.deepEqual([python.phase, python.reason, events], ["failed", "gone", []]);
});

test("the original comes with a fresh worker, for all figures of its function", async () => {
  const worker = await run("prior");
  await run("likelihood", worker);
  const original = python.edit("posterior", "");
  assert.ok(worker.ended);
  assert.equal(python.phase, "starting");
  assert.equal(python.edits.textOf("prior"), "");
  const fresh = live();
  await original;
  python.draw("prior", {}).catch(() => {});
  assert.deepEqual(
    sent(fresh),
    ["edit likelihood", "draw prior"],
    "other functions stay as they are",
  );
});

test("the original comes with a fresh worker after a text that Python refused", async () => {
  const worker = live();
  const edit = assert.rejects(python.edit("prior", TEXT), PythonError);
  await turn();
  worker.says({ type: "error", seq: worker.messages.at(-1).seq, message: "no", traceback: "" });
  await edit;
  python.edit("prior", "");
  assert.ok(worker.ended);
});

test("the original needs no other worker where no reader's code has run", async () => {
  const worker = live();
  await python.edit("prior", "");
  assert.deepEqual([workers.length, worker.ended, worker.messages], [1, false, []]);
});

test("the original starts a Python that has ended or could not be started", async () => {
  live().says({ type: "boot", stage: "failed", reason: "gone" });
  const original = python.edit("prior", "");
  assert.equal(python.phase, "starting");
  workers[1].says({ type: "boot", stage: "failed", reason: "no network" });
  await assert.rejects(original, /no network/);
  const again = python.edit("prior", "");
  live();
  await again;
});

test("the original, or another text, replaces one that still waits for Python", async () => {
  python.start();
  const first = assert.rejects(python.edit("prior", TEXT), Unanswered);
  const second = assert.rejects(python.edit("posterior", TEXT), Unanswered);
  const other = python.edit("likelihood", TEXT);
  await turn();
  const original = python.edit("prior", "");
  const worker = live();
  await Promise.all([first, second, original]);
  await turn();
  assert.deepEqual(sent(worker), ["edit likelihood"]);
  done(worker);
  await other;
});

test("the original ends a text that is being run", async () => {
  const worker = live();
  const edit = assert.rejects(python.edit("prior", TEXT), Unanswered);
  await turn();
  const original = python.edit("prior", "");
  live();
  await Promise.all([edit, original]);
  assert.ok(worker.ended);
  assert.deepEqual(python.edits.all, []);
});

test("a text that is refused after a restart is withdrawn with the reason", async () => {
  const worker = await run("prior");
  await run("likelihood", worker);
  python.edit("prior", "");
  const fresh = live();
  events.length = 0;
  fresh.says({ type: "error", seq: fresh.messages[0].seq, message: "NameError: x", traceback: "" });
  await turn();
  assert.deepEqual(events[0], ["withdrawn", { figure: "likelihood", reason: "NameError: x" }]);
  assert.deepEqual([python.edits.all, fresh.ended], [[], true]);
});

test("answers that nobody asked for are ignored", () => {
  const worker = live();
  for (const type of ["scene", "edited", "error"]) worker.says({ type, seq: 1e6 });
  assert.equal(python.phase, "live");
});
