// The play button: the slider goes to its end, once or in quarters; stop, take over, play again.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { DURATION, nextQuarter, play, startOf } from "../../../site/teach/film.js";
import { slider } from "../support/samples.mjs";

const UNMASK = slider({ name: "unmask", low: 0, high: 1 });
let clock = 0;
let calm = false;
/** @type {(() => void)[]} */
let frames = [];
/** @type {any} */
let figure;
/** @type {any} */
let button;

beforeEach(() => {
  clock = 0;
  calm = false;
  frames = [];
  mock.method(performance, "now", () => clock);
  Object.assign(globalThis, {
    matchMedia: () => ({ matches: calm }),
    requestAnimationFrame: (/** @type {() => void} */ step) => frames.push(step),
  });
  button = { dataset: { plays: "unmask" }, textContent: "Take it off" };
  figure = {
    isConnected: true,
    values: { unmask: 1 },
    commits: 0,
    control: () => UNMASK,
    change: (/** @type {any} */ values) => (figure.values = values),
    commit: () => figure.commits++,
  };
});

/** @param {number} time in milliseconds */
function frameAt(time) {
  clock = time;
  const due = frames;
  frames = [];
  for (const step of due) step();
}

test("it goes from 0 to the end in the duration, and that is one commit", () => {
  play(figure, button);
  assert.equal(figure.values.unmask, 0);
  frameAt(DURATION / 2);
  assert.equal(figure.values.unmask, 0.5);
  assert.equal(button.textContent, "Stop");
  frameAt(DURATION + 5);
  assert.deepEqual([figure.values.unmask, figure.commits, frames.length], [1, 1, 0]);
  assert.equal(button.textContent, "Take it off");
});

test("a second press stops it, and a third goes on from there", () => {
  play(figure, button);
  frameAt(DURATION / 4);
  play(figure, button);
  frameAt(DURATION);
  assert.deepEqual([figure.values.unmask, figure.commits], [0.25, 1]);
  play(figure, button);
  frameAt(DURATION * 1.25);
  assert.equal(figure.values.unmask, 0.5);
});

test("whoever moves the slider takes over", () => {
  play(figure, button);
  frameAt(DURATION / 4);
  figure.values = { unmask: 0.9 };
  frameAt(DURATION / 2);
  assert.deepEqual([figure.values.unmask, frames.length], [0.9, 0]);
  assert.equal(button.textContent, "Take it off");
});

test("without motion, four presses lead from 0 to the end", () => {
  calm = true;
  const seen = Array.from({ length: 6 }, () => {
    play(figure, button);
    return figure.values.unmask;
  });
  assert.deepEqual(seen, [0, 0.25, 0.5, 0.75, 1, 0]);
  assert.equal(figure.commits, 6);
  assert.equal(nextQuarter(0.3), 0.5);
  assert.equal(startOf(0.3), 0.3);
});
