// Which values each kind of control takes, and the nearest one that its limits allow.

import { clampNumber } from "./grid.js";

/** @typedef {import('../types.js').Control} Control */
/** @typedef {import('../types.js').Point} Point */
/** @typedef {import('../types.js').Slider} Slider */

/** @typedef {{x_range: number[], y_range: number[]}} Ranges */

/**
 * Whether a value has the form that the control's kind needs, within its limits or not.
 * @param {Control} control
 * @param {any} value
 */
export function isValid(control, value) {
  if (control.kind === "choice") return control.options.some(([option]) => option === value);
  if (control.kind === "point") return isPair(value);
  if (control.kind === "points") {
    if (clamped.has(value)) return true;
    return Array.isArray(value) && Array.from(value).every(isPair); // a hole is no pair
  }
  return Number.isFinite(value);
}

/** @param {any} pair */
const isPair = (pair) =>
  Array.isArray(pair) && pair.length === 2 && Number.isFinite(pair[0]) && Number.isFinite(pair[1]);

/**
 * The nearest value that the control allows.
 * @param {Control} control
 * @param {any} value a valid one
 * @returns {any}
 */
export function inRange(control, value) {
  if (control.kind === "choice") return value;
  if (control.kind === "point") return pairInRange(control, value);
  if (control.kind === "points") return pointsInRange(control, value);
  const nearest = clampNumber(value, [control.low, control.high]);
  return isWhole(control) ? Math.round(nearest) : nearest;
}

/** A linear slider in steps of whole numbers counts, and takes no fractions. @param {Slider} slider */
const isWhole = ({ step, scale }) => Number.isInteger(step) && scale === "linear";

/** @param {Ranges} ranges @param {Point} pair @returns {Point} */
function pairInRange({ x_range, y_range }, pair) {
  const x = clampNumber(pair[0], x_range);
  const y = clampNumber(pair[1], y_range);
  return x === pair[0] && y === pair[1] ? pair : [x, y];
}

/**
 * Lists of points that are within limits already, and within which. Lists in a state are never
 * mutated, so each is checked once, however many frames are drawn of it.
 * @type {WeakMap<object, string>}
 */
const clamped = new WeakMap();

/** @param {import('../types.js').PointsControl} control @param {Point[]} value */
function pointsInRange(control, value) {
  const limits = `${control.most} ${control.x_range} ${control.y_range}`;
  if (clamped.get(value) === limits) return value;
  const points = value.slice(0, control.most).map((pair) => pairInRange(control, pair));
  clamped.set(points, limits);
  return points;
}
