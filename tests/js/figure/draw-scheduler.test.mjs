// Draw scheduler: one request in flight, one state pending, and what an error leaves behind.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { DrawScheduler } from "../../../site/figure/draw-scheduler.js";
import { PythonError, Unanswered } from "../../../site/python/pending-requests.js";

/** @type {{at: number, answer: (scene: any) => void, fail: (error: Error) => void}[]} */
let requests = [];
const python = { phase: "live" };

beforeEach(() => {
  requests = [];
  python.phase = "live";
});

/** A figure whose state is one number, and what was shown of it. */
function newFigure() {
  const figure = /** @type {any} */ ({
    at: 0,
    shown: [],
    refused: [],
    settled: undefined,
    show: (/** @type {any} */ answer) => figure.shown.push(answer),
    refuse: (/** @type {any} */ error) => figure.refused.push(error),
    settle: (/** @type {boolean} */ settled) => (figure.settled = settled),
  });
  const draw = () => new Promise((answer, fail) => requests.push({ at: figure.at, answer, fail }));
  figure.scheduler = new DrawScheduler(python, /** @type {any} */ (draw), figure);
  return figure;
}

/** @param {any} figure @param {number[]} places */
function moveTo(figure, ...places) {
  for (const at of places) {
    figure.at = at;
    figure.scheduler.request();
  }
}

/** @returns {number[]} the states that were sent */
const sent = () => requests.map(({ at }) => at);

test("one request is in flight at most, and the newest of the states that came meanwhile is next", async () => {
  const figure = newFigure();
  moveTo(figure, 1, 2, 3, 4);
  assert.deepEqual(sent(), [1]);
  assert.equal(figure.settled, false);
  requests[0].answer("one");
  await turn();
  assert.deepEqual(sent(), [1, 4]);
  assert.deepEqual(figure.shown, ["one"]);
  requests[1].answer("four");
  await turn();
  assert.deepEqual(sent(), [1, 4]);
  assert.deepEqual(figure.shown, ["one", "four"]);
  assert.equal(figure.settled, true);
});

test("nothing is sent before Python is live; then the newest state, once", async () => {
  const figure = newFigure();
  python.phase = "starting";
  moveTo(figure, 1, 2);
  assert.deepEqual(sent(), []);
  assert.equal(figure.settled, false);
  python.phase = "live";
  figure.scheduler.flush();
  figure.scheduler.flush();
  assert.deepEqual(sent(), [2]);
});

test("without a request nothing is sent and the figure is settled", () => {
  const figure = newFigure();
  figure.scheduler.flush();
  assert.deepEqual(sent(), []);
  assert.equal(figure.settled, true);
});

test("a figure out of sight sends its state when it is flushed", () => {
  const figure = newFigure();
  figure.at = 5;
  figure.scheduler.request(false);
  assert.deepEqual(sent(), []);
  assert.equal(figure.settled, false);
  figure.scheduler.flush();
  assert.deepEqual(sent(), [5]);
});

test("a refused state is reported and not sent again; the next state is sent", async () => {
  const figure = newFigure();
  moveTo(figure, 1);
  const error = new PythonError("ValueError: no", "Traceback …");
  requests[0].fail(error);
  await turn();
  assert.deepEqual(figure.refused, [error]);
  assert.deepEqual(sent(), [1]);
  assert.equal(figure.settled, true);
  moveTo(figure, 2);
  assert.deepEqual(sent(), [1, 2]);
});

test("a request without an answer is repeated, with the newest state, when Python is back", async () => {
  const figure = newFigure();
  moveTo(figure, 1);
  python.phase = "failed";
  requests[0].fail(new Unanswered("it stopped answering"));
  await turn();
  assert.deepEqual(figure.refused, []);
  assert.equal(figure.settled, false);
  figure.at = 2;
  python.phase = "live";
  figure.scheduler.flush();
  assert.deepEqual(sent(), [1, 2]);
});

test("an error of the page itself is not repeated, and later states are sent", async () => {
  const figure = newFigure();
  figure.at = 1;
  figure.scheduler.request(false);
  const finished = figure.scheduler.flush();
  requests[0].fail(new TypeError("no such thing"));
  await assert.rejects(finished, /no such thing/);
  assert.deepEqual(sent(), [1]);
  moveTo(figure, 2);
  assert.deepEqual(sent(), [1, 2], "and it goes on");
});

test("an answer that cannot be shown is not requested again", async () => {
  const figure = newFigure();
  figure.show = () => {
    throw new Error("no such panel");
  };
  figure.at = 1;
  figure.scheduler.request(false);
  const finished = figure.scheduler.flush();
  requests[0].answer("one");
  await assert.rejects(finished, /no such panel/);
  assert.deepEqual(sent(), [1]);
  assert.equal(figure.settled, true);
});

test("the next request is sent before this answer is shown", async () => {
  const figure = newFigure();
  figure.show = () => figure.shown.push(sent());
  moveTo(figure, 1, 2);
  requests[0].answer("one");
  await turn();
  assert.deepEqual(figure.shown, [[1, 2]]);
});
