// Requests of a page: one answer each, errors included.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Pages } from "../../../site/worker/pages.js";
import { answer } from "../../../site/worker/requests.js";
import { FakeWorker } from "../support/workers.mjs";

/** @param {any} api @param {any} request @returns {any[]} what is posted */
function answers(api, request) {
  /** @type {any[]} */
  const posted = [];
  answer(api, { seq: 7, figure: "fig", ...request }, 3, (message, transfer) => {
    posted.push([message, transfer]);
  });
  return posted;
}

test("a draw calls Python once and transfers its numbers", () => {
  const numbers = new Float64Array([1, 2]);
  const api = { draw: (/** @type {any[]} */ ...parameters) => [parameters.join(" "), numbers] };
  const [[message, transfer], ...rest] = answers(api, { type: "draw", state: { width: 2 } });
  assert.deepEqual(rest, []);
  assert.deepEqual([message.type, message.seq, message.text], ["scene", 7, 'fig {"width":2} 3']);
  assert.ok(message.milliseconds >= 0);
  assert.deepEqual(transfer, [numbers.buffer]);
});

test("an error of Python is an answer, with its last line", () => {
  const api = {
    edit: () => {
      throw new Error("Traceback:\n  line 1\nNameError: no\n");
    },
    printed: () => "",
  };
  const [[message]] = answers(api, { type: "edit", text: "x" });
  assert.deepEqual([message.type, message.seq, message.message], ["error", 7, "NameError: no"]);
  assert.match(message.traceback, /line 1/);
});

test("an error of a class of this site's is named without the module", () => {
  const draw = () => {
    throw new Error("Traceback:\n  line 1\nexplorable.numerics.maximize.NoPeak: see a.b.C: 1\n");
  };
  const [[message]] = answers({ draw }, { type: "draw", state: {} });
  assert.equal(message.message, "NoPeak: see a.b.C: 1");
});

test("an answer to an exercise gets Python's verdict, and nothing is printed for it", () => {
  const api = { edit: () => {}, printed: () => "one\n", check: () => '{"verdict": "right"}' };
  answers(api, { type: "edit", text: "x" });
  const posted = answers(api, { type: "check", figure: undefined, exercise: "e", answer: "1" });
  assert.deepEqual(posted[0][0], { type: "checked", seq: 7, text: '{"verdict": "right"}' });
});

test("a step with a table gets its bytes, and Python's answer goes back", () => {
  const api = { table: (step, options, data) => JSON.stringify([step, options, data.length]) };
  const [step, options, data] = ["more", { end: true }, new Uint8Array(3)];
  const posted = answers(api, { type: "table", figure: undefined, step, options, data });
  const text = '["more",{"end":true},3]';
  assert.deepEqual(posted[0][0], { type: "tabled", seq: 7, text });
});

test("what a reader's code prints follows the answer, of draws as well, and errors", () => {
  const printed = ["one\n", "", "two\n"];
  const api = {
    edit: () => {},
    draw: () => {
      throw new Error("ValueError: no");
    },
    printed: () => printed.shift(),
  };
  const types = ["edit", "edit", "draw"].map((type) =>
    answers(api, { type, text: "x" }).map(([{ type, text }]) => [type, text]),
  );
  assert.deepEqual(types, [
    [
      ["edited", undefined],
      ["printed", "one\n"],
    ],
    [["edited", undefined]],
    [
      ["error", undefined],
      ["printed", "two\n"],
    ],
  ]);
});

test("a fatal error of Pyodide is thrown", () => {
  const fatal = Object.assign(new Error("out of memory"), { pyodide_fatal_error: true });
  const api = {
    edit: () => {
      throw fatal;
    },
  };
  assert.throws(() => answers(api, { type: "edit", text: "x" }), fatal);
});

test("a page that joins gets the newest boot message, one that left gets none", () => {
  const pages = new Pages();
  const [early, late] = [new FakeWorker(), new FakeWorker()];
  pages.join(/** @type {any} */ (early), () => {});
  pages.report({ type: "boot", stage: "loading", loaded: 1, total: 2 });
  pages.join(/** @type {any} */ (late), () => {});
  assert.deepEqual(late.messages, [{ type: "boot", stage: "loading", loaded: 1, total: 2 }]);
  assert.notEqual(
    pages.numberOf(/** @type {any} */ (early)),
    pages.numberOf(/** @type {any} */ (late)),
  );
  pages.remove(/** @type {any} */ (early));
  pages.report({ type: "boot", stage: "ready", start: "parts" });
  assert.equal(early.messages.length, 2);
  assert.equal(late.messages.length, 2);
  assert.ok(!pages.isEmpty);
});

test("what a cell prints is in its answer", () => {
  const api = { run: (/** @type {string} */ text) => `{"printed": "${text}"}`, printed: () => "" };
  const posted = answers(api, { type: "run", figure: "cell a", text: "x" });
  assert.deepEqual(posted[0][0], { type: "ran", seq: 7, text: '{"printed": "x"}' });
  assert.equal(posted.length, 1);
});
