// Handle moves: what a handle writes into the state, and where a state puts it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { allowed, along, moved, positionIn } from "../../../site/state/handle-moves.js";
import { address, controlsOf } from "../../../site/state/handle-targets.js";
import { added, removed } from "../../../site/state/point-list.js";
import { random } from "../support/random.mjs";
import { handle } from "../support/samples.mjs";

test("a handle on a point moves that point, rounded and limited by the handle itself", () => {
  const dots = [
    [0, 0],
    [1, 1],
  ];
  const state = Object.freeze({ width: 1, dots });
  const second = handle({ name: "dots[1]" });
  assert.deepEqual(moved(state, second, 0.333, -0.127).dots, [
    [0, 0],
    [0.33, -0.13],
  ]);
  assert.deepEqual(moved(state, second, 99, -99).dots, [
    [0, 0],
    [2, -5],
  ]);
  assert.deepEqual(dots[1], [1, 1]);
});

test("a handle on one number writes the coordinate that it is free in", () => {
  const state = { width: 1, dots: [] };
  assert.equal(moved(state, handle({ name: "width", free: "x" }), 0.5, 4).width, 0.5);
  assert.equal(moved(state, handle({ name: "width", free: "y" }), 0.5, 4).width, 4);
});

test("where a handle is not free, it stays, even off its range and its grid", () => {
  const stray = { x: 7.123, y: -8.456 };
  assert.deepEqual(allowed(handle({ free: "x", ...stray }), 0.333, 4), { x: 0.33, y: -8.456 });
  assert.deepEqual(allowed(handle({ free: "y", ...stray }), 0.333, 9), { x: 7.123, y: 5 });
});

test("points are added at the end and removed by their handle's name", () => {
  const state = Object.freeze({ width: 1, dots: Object.freeze([[0, 0]]) });
  const more = added(/** @type {any} */ (state), "dots", 1, 2);
  assert.deepEqual(more, {
    width: 1,
    dots: [
      [0, 0],
      [1, 2],
    ],
  });
  assert.deepEqual(removed(more, "dots[0]"), { width: 1, dots: [[1, 2]] });
  assert.deepEqual(removed(more, "dots[7]"), more);
  assert.deepEqual(address("dots[12]"), ["dots", 12]);
  assert.deepEqual(address("width"), ["width", undefined]);
});

test("a handle on a point control moves the pair", () => {
  const mle = handle({ name: "mle" });
  assert.deepEqual(moved({ mle: [0, 0] }, mle, 0.333, 9), { mle: [0.33, 5] });
  assert.deepEqual(positionIn(mle, { mle: [0.5, -1] }), { x: 0.5, y: -1 });
});

test("a handle on two sliders writes both", () => {
  const both = handle({ name: "prior", writes: "centre,spread" });
  assert.deepEqual(moved({ centre: 0, spread: 1 }, both, 0.5, 2), { centre: 0.5, spread: 2 });
  assert.deepEqual(positionIn(both, { centre: -1, spread: 3 }), { x: -1, y: 3 });
  assert.deepEqual(controlsOf(both), ["centre", "spread"]);
});

test("a handle that writes a slider under another name moves that slider", () => {
  const grip = handle({ name: "grip", writes: "slope", free: "x" });
  assert.deepEqual(moved({ slope: 0 }, grip, 1, 9), { slope: 1 });
});

test("a square handle writes the square of its coordinate and stands at the root", () => {
  const root = handle({ name: "penalty", transform: "square", free: "x", y: -3, x_range: [0, 3] });
  assert.deepEqual(moved({ penalty: 1 }, root, 0.1, 0), { penalty: 0.01 });
  assert.deepEqual(positionIn(root, { penalty: 4 }), { x: 2, y: -3 });
});

test("a ghost handle is where the state puts it after it has been moved", () => {
  const ghost = handle({ writes: "penalty,mean", transform: "ghost", x_range: [0, 2] });
  const next = random(3);
  for (let round = 0; round < 500; round++) {
    const [x, y] = [next(0, 2), next(-5, 5)];
    const at = allowed(ghost, x, y);
    const state = moved({ penalty: 1, mean: 0 }, ghost, x, y);
    const { x: backX, y: backY } = positionIn(ghost, state);
    assert.ok(Math.abs(backX - at.x) < 1e-9, `${x} ${y}`);
    if (at.x > 0) assert.ok(Math.abs(backY - at.y) < 1e-9, `${x} ${y}`);
  }
});

test("the state of a handle that is not moved is not changed by rounding", () => {
  const ghost = handle({ writes: "penalty,mean", transform: "ghost", x_range: [0, 2] });
  assert.deepEqual(moved({ penalty: 1, mean: 1 }, ghost, 0.1, 0.3), { penalty: 0.01, mean: 3 });
});

test("on a log axis a handle stops at whole steps of log10", () => {
  const grip = handle({ x_scale: "log", x_range: [1e-3, 1e3], step: 0.5 });
  assert.equal(allowed(grip, 2.9, 0).x, 3.162);
  assert.equal(allowed(grip, 1e9, 0).x, 1e3);
  assert.equal(allowed(grip, 2.9, 0.7).y, 0.5);
});

test("a step adds on a linear axis and multiplies on a log axis", () => {
  assert.equal(along(2, 0.5, ""), 2.5);
  assert.ok(Math.abs(along(2, 0.5, "log") - 2 * Math.sqrt(10)) < 1e-12);
});

test("a handle of a point that is gone stays where the Scene has it", () => {
  assert.deepEqual(positionIn(handle({ name: "dots[3]", x: 1, y: 2 }), { dots: [] }), {
    x: 1,
    y: 2,
  });
});
