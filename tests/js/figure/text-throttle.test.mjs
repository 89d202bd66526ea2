// Words at reading pace: at once at rest, three times a second in a gesture, the last ones always.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { Reading } from "../../../site/figure/text-throttle.js";

const FRAME = 16; // milliseconds
let now = 0;

beforeEach(() => {
  now = 1000;
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  mock.method(performance, "now", () => now);
});

/** @param {number} milliseconds */
function pass(milliseconds) {
  now += milliseconds;
  mock.timers.tick(milliseconds);
}

/** A figure and the words that were written of it. */
function figure() {
  const figure = /** @type {any} */ ({ values: { at: 0 }, history: { present: { at: 0 } } });
  /** @type {number[]} */
  const written = [];
  const reading = new Reading(figure, () => written.push(figure.values.at));
  return {
    written,
    reading,
    moveTo(/** @type {number} */ at) {
      figure.values = { at };
      reading.follow();
    },
    stop() {
      figure.history.present = figure.values;
      reading.rest();
    },
  };
}

test("a second of frames is written three times, and its end at once", () => {
  const { written, moveTo, stop } = figure();
  for (let at = 1; at <= 60; at++) {
    pass(FRAME);
    moveTo(at);
  }
  assert.ok(written.length >= 3 && written.length <= 4, String(written));
  assert.equal(written[0], 1, "the first is not waited for");
  stop();
  assert.equal(written.at(-1), 60);
  const count = written.length;
  pass(1000);
  assert.equal(written.length, count, "nothing is written twice");
});

test("a hand that holds still is told in time", () => {
  const { written, moveTo } = figure();
  moveTo(1);
  pass(FRAME);
  moveTo(2);
  assert.deepEqual(written, [1]);
  pass(333);
  assert.deepEqual(written, [1, 2]);
});

test("at rest all is written at once", () => {
  const { written, moveTo, stop } = figure();
  moveTo(1);
  stop();
  moveTo(1);
  moveTo(1);
  assert.deepEqual(written, [1, 1, 1]);
});

test("what is not true any more is not written", () => {
  const { written, reading, moveTo } = figure();
  moveTo(1);
  pass(FRAME);
  moveTo(2);
  reading.drop();
  pass(1000);
  assert.deepEqual(written, [1]);
});
