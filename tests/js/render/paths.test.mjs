// Paths: the same text as by the plain formula, for steps of any size.

import assert from "node:assert/strict";
import { test } from "node:test";
import { linePath } from "../../../site/render/paths.js";

const UNITS = /** @type {any} */ ({
  x: (/** @type {number} */ x) => x,
  y: (/** @type {number} */ y) => y,
});

/** @param {number[]} x @param {number[]} y */
function plain(x, y) {
  const tenths = (/** @type {number} */ number) => Math.round(number * 10);
  return x
    .map((_, i) => {
      const [across, down] = [tenths(x[i]), tenths(y[i])];
      if (i === 0) return `M${across / 10} ${down / 10}`;
      const steps = [across - tenths(x[i - 1]), down - tenths(y[i - 1])];
      const isFar = Math.abs(steps[0]) + Math.abs(steps[1]) >= 10_000;
      return isFar ? `L${across / 10} ${down / 10}` : `l${steps[0] / 10} ${steps[1] / 10}`;
    })
    .join("");
}

test("each point is a step from the one before, in tenths, or a place where the step is long", () => {
  for (const reach of [0.1, 1, 30, 400, 3000, 1e9, 1e300]) {
    const random = () => (Math.random() - 0.5) * reach;
    const [x, y] = [Array.from({ length: 200 }, random), Array.from({ length: 200 }, random)];
    assert.equal(linePath(x, y, UNITS), plain(x, y));
  }
});

test("a step of less than one has its zero, and one backwards its sign", () => {
  assert.equal(
    linePath([0, 0.3, 0, -12, -12], [0, 0, -0.5, 1, 1], UNITS),
    "M0 0l0.3 0l-0.3 -0.5l-12 1.5l0 0",
  );
});
