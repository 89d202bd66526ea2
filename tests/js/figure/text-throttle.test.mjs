// Text throttle: text is written at once at rest, three times a second in a gesture, and at its end.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { TextThrottle } from "../../../site/figure/text-throttle.js";

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

/** A figure whose state is one number, and the numbers that were written as its text. */
function newFigure() {
  const store = /** @type {any} */ ({ values: { at: 0 }, history: { present: { at: 0 } } });
  /** @type {number[]} */
  const written = [];
  const throttle = new TextThrottle(store, () => written.push(store.values.at));
  return {
    written,
    throttle,
    moveTo(/** @type {number} */ at) {
      store.values = { at };
      throttle.request();
    },
    stop() {
      store.history.present = store.values;
      throttle.flush();
    },
  };
}

test("a second of frames is written three times, and its end at once", () => {
  const { written, moveTo, stop } = newFigure();
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

test("while pictures come, text is written with one of them, and never between two", () => {
  const { written, moveTo } = newFigure();
  for (let at = 1; at <= 60; at++) {
    const count = written.length;
    pass(3 * FRAME);
    assert.equal(written.length, count);
    moveTo(at);
  }
  assert.ok(written.length >= 8, String(written));
});

test("a gesture that pauses gets its text soon after the interval", () => {
  const { written, moveTo } = newFigure();
  moveTo(1);
  pass(FRAME);
  moveTo(2);
  assert.deepEqual(written, [1]);
  pass(400);
  assert.deepEqual(written, [1, 2]);
});

test("at rest text is written at once", () => {
  const { written, moveTo, stop } = newFigure();
  moveTo(1);
  stop();
  moveTo(1);
  moveTo(1);
  assert.deepEqual(written, [1, 1, 1]);
});

test("cancelled text is not written", () => {
  const { written, throttle, moveTo } = newFigure();
  moveTo(1);
  pass(FRAME);
  moveTo(2);
  throttle.cancel();
  pass(1000);
  assert.deepEqual(written, [1]);
});
