// The d attributes of curves and arrows.

import { SHAPES } from "./shapes.js";
import { short } from "./svg.js";

const FAR = 10_000; // tenths of a unit between two points after which the second is written as it is

/** @type {Record<number, string>} tenths -> their number as text, which takes long to find */
const texts = {};
const decimal = (/** @type {number} */ tenths) => {
  texts[tenths] ??= `${tenths / 10}`;
  return texts[tenths];
};

/**
 * A line through points, each written as the step from the one before: these numbers are short and
 * much alike, so a page weighs a tenth less. Browsers add them up with seven digits, which is
 * enough as long as a curve stays near its panel.
 * @param {import('../types.js').Numbers} x
 * @param {import('../types.js').Numbers} y
 * @param {import('./scale.js').Scale} scale
 */
export function linePath(x, y, scale) {
  let d = "";
  let [left, top] = [0, 0]; // of the point before, in tenths of a unit, which add up exactly
  for (let i = 0; i < x.length; i++) {
    const across = Math.round(scale.x(x[i]) * 10);
    const down = Math.round(scale.y(y[i]) * 10);
    const [stepAcross, stepDown] = [across - left, down - top];
    if (i > 0 && Math.abs(stepAcross) + Math.abs(stepDown) < FAR)
      d += `l${decimal(stepAcross)} ${decimal(stepDown)}`;
    else d += `${i ? "L" : "M"}${across / 10} ${down / 10}`;
    [left, top] = [across, down];
  }
  return d;
}

/**
 * The shaft and the head of an arrow; one that is shorter than its head is all head.
 * @param {number[]} from in panel units
 * @param {number[]} to
 */
export function arrowPath([x0, y0], [x1, y1]) {
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const head = Math.min(SHAPES.arrow_head, length);
  const [x, y] = [((x1 - x0) / length) * head, ((y1 - y0) / length) * head];
  const [neckX, neckY] = [x1 - x, y1 - y];
  const corner = (/** @type {1 | -1} */ side) =>
    `${short(neckX - (side * y) / 2)} ${short(neckY + (side * x) / 2)}`;
  const shaft = `M${short(x0)} ${short(y0)}L${short(neckX)} ${short(neckY)}`;
  return `${shaft}M${corner(1)}L${short(x1)} ${short(y1)}L${corner(-1)}Z`;
}
