// The newest state wins: one request under way, one state waiting, and what an error leaves behind.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { Newest } from "../../../site/figure/draw-scheduler.js";
import { python } from "../../../site/python/client.js";
import { PythonError, Unanswered } from "../../../site/python/pending-requests.js";

/** @type {{state: any, answer: (scene: any) => void, fail: (error: Error) => void}[]} */
let requests = [];

beforeEach(() => {
  requests = [];
  python.phase = "live";
  mock.method(
    python,
    "draw",
    (/** @type {string} */ _, /** @type {any} */ state) =>
      new Promise((answer, fail) => requests.push({ state, answer, fail })),
  );
});

/** Something that asks, and remembers what it was told. */
function asker() {
  const told = /** @type {any} */ ({
    name: "figure",
    values: { at: 0 },
    shown: [],
    refused: [],
    settled: undefined,
    show: (/** @type {any} */ answer) => told.shown.push(answer),
    refuse: (/** @type {any} */ error) => told.refused.push(error),
    settle: (/** @type {boolean} */ settled) => (told.settled = settled),
  });
  return told;
}

/** @param {any} figure @param {Newest} newest @param {number[]} places */
function moveTo(figure, newest, ...places) {
  for (const at of places) {
    figure.values = { at };
    newest.want();
  }
}

/** @returns {number[]} */
const asked = () => requests.map(({ state }) => state.at);

test("one request is under way at most, and of all that came meanwhile the last is next", async () => {
  const figure = asker();
  const newest = new Newest(figure, figure);
  moveTo(figure, newest, 1, 2, 3, 4);
  assert.deepEqual(asked(), [1]);
  assert.equal(figure.settled, false);
  requests[0].answer("one");
  await turn();
  assert.deepEqual(asked(), [1, 4]);
  assert.deepEqual(figure.shown, ["one"]);
  requests[1].answer("four");
  await turn();
  assert.deepEqual(asked(), [1, 4]);
  assert.deepEqual(figure.shown, ["one", "four"]);
  assert.equal(figure.settled, true);
});

test("nothing is asked before Python is there; then the newest, once", async () => {
  const figure = asker();
  const newest = new Newest(figure, figure);
  python.phase = "starting";
  moveTo(figure, newest, 1, 2);
  assert.deepEqual(asked(), []);
  assert.equal(figure.settled, false);
  python.phase = "live";
  newest.ask();
  newest.ask();
  assert.deepEqual(asked(), [2]);
});

test("without a wish nothing is asked and all is settled", () => {
  const figure = asker();
  new Newest(figure, figure).ask();
  assert.deepEqual(asked(), []);
  assert.equal(figure.settled, true);
});

test("a figure out of sight waits until it is asked to ask", () => {
  const figure = asker();
  const newest = new Newest(figure, figure);
  figure.values = { at: 5 };
  newest.want(false);
  assert.deepEqual(asked(), []);
  assert.equal(figure.settled, false);
  newest.ask();
  assert.deepEqual(asked(), [5]);
});

test("what Python refused is told and not asked again; the next state is", async () => {
  const figure = asker();
  const newest = new Newest(figure, figure);
  moveTo(figure, newest, 1);
  const error = new PythonError("ValueError: no", "Traceback …");
  requests[0].fail(error);
  await turn();
  assert.deepEqual(figure.refused, [error]);
  assert.deepEqual(asked(), [1]);
  assert.equal(figure.settled, true);
  moveTo(figure, newest, 2);
  assert.deepEqual(asked(), [1, 2]);
});

test("what was never answered is asked once more when Python is back, as it is then", async () => {
  const figure = asker();
  const newest = new Newest(figure, figure);
  moveTo(figure, newest, 1);
  python.phase = "failed";
  requests[0].fail(new Unanswered("it stopped answering"));
  await turn();
  assert.deepEqual(figure.refused, []);
  assert.equal(figure.settled, false);
  figure.values = { at: 2 };
  python.phase = "live";
  newest.ask();
  assert.deepEqual(asked(), [1, 2]);
});

test("a fault of this page's own is no question that was never answered", async () => {
  const figure = asker();
  const newest = new Newest(figure, figure);
  figure.values = { at: 1 };
  newest.want(false);
  const over = newest.ask();
  requests[0].fail(new TypeError("no such thing"));
  await assert.rejects(over, /no such thing/);
  assert.deepEqual(asked(), [1]);
  moveTo(figure, newest, 2);
  assert.deepEqual(asked(), [1, 2], "and it goes on");
});

test("an answer that cannot be shown is not asked for again", async () => {
  const figure = asker();
  figure.show = () => {
    throw new Error("no such panel");
  };
  const newest = new Newest(figure, figure);
  figure.values = { at: 1 };
  newest.want(false);
  const over = newest.ask();
  requests[0].answer("one");
  await assert.rejects(over, /no such panel/);
  assert.deepEqual(asked(), [1]);
  assert.equal(figure.settled, true);
});

test("the next one is asked for before this one is shown", async () => {
  const figure = asker();
  figure.show = () => figure.shown.push(asked());
  const newest = new Newest(figure, figure);
  moveTo(figure, newest, 1, 2);
  requests[0].answer("one");
  await turn();
  assert.deepEqual(figure.shown, [[1, 2]]);
});
