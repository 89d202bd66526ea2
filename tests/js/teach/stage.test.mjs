// The stage: steps stay within the page's links; labels and ticks of large type do not meet.

import assert from "node:assert/strict";
import { test } from "node:test";
import { apart, thinned } from "../../../site/teach/stage-layout.js";
import { nextStep } from "../../../site/teach/stage-steps.js";
import { random } from "../support/random.mjs";

/** @param {number} left @param {number} top @param {number} [width] */
const box = (left, top, width = 80) => ({ left, right: left + width, top, bottom: top + 20 });

test("steps begin with the first link and stay within them", () => {
  const walk = (/** @type {number[]} */ ...by) => by.reduce((at, one) => nextStep(at, one, 3), -1);
  assert.equal(walk(1), 0);
  assert.equal(walk(1, 1, 1, 1, 1), 2);
  assert.equal(walk(1, 1, -1), 0);
  assert.equal(walk(1, -1, -1), 0);
  assert.equal(walk(-1), -1);
  assert.equal(nextStep(-1, 1, 0), -1, "a figure without links has no steps");
});

test("labels that are free stay; those that meet are moved apart within the panel", () => {
  assert.deepEqual(apart([box(10, 10), box(100, 10)], 400, 300), [
    [0, 0],
    [0, 0],
  ]);
  const next = random(7);
  for (let run = 0; run < 50; run++) {
    const boxes = Array.from({ length: 5 }, () => box(next(0, 380), next(0, 270)));
    const moved = apart(boxes, 400, 300).map(([x, y], i) => ({
      left: boxes[i].left + x,
      top: boxes[i].top + y,
    }));
    moved.forEach((one, i) => {
      assert.ok(one.left >= 0 && one.left + 80 <= 400.001 && one.top >= 0 && one.top + 20 <= 300);
      for (const other of moved.slice(0, i)) {
        const gap = Math.max(
          Math.abs(one.left - other.left) - 80,
          Math.abs(one.top - other.top) - 20,
        );
        assert.ok(gap > -1e-6, `${gap}`);
      }
    });
  }
});

test("a tick label that would lie on one before it is left out", () => {
  assert.deepEqual(thinned([box(0, 0), box(70, 0), box(140, 0), box(0, 25)]), [
    true,
    false,
    true,
    true,
  ]);
});
