// What a handle writes into the state when it moves, and where a state puts it.

import { clampNumber, onGrid } from "./grid.js";
import { address, targetsOf } from "./handle-targets.js";
import { transformNamed } from "./transforms.js";

/** @typedef {import('../types.js').HandleMark} HandleMark */
/** @typedef {import('../types.js').PlacedHandle} PlacedHandle */
/** @typedef {import('../types.js').Point} Point */
/** @typedef {import('../types.js').State} State */

const DIGITS = { transformed: 12, log: 4 }; // significant digits: links stay short

/**
 * Where the state puts a handle. A coordinate that it is not free in stays as the Scene has it: a
 * handle that slides on a curve gets it with the next Scene.
 * @param {HandleMark} handle
 * @param {State} state
 */
export function positionIn(handle, state) {
  const pair = pairIn(handle, state);
  if (!pair) return { x: handle.x, y: handle.y };
  const [x, y] = transformNamed(handle.transform).toPosition(...pair);
  return { x: handle.free === "y" ? handle.x : x, y: handle.free === "x" ? handle.y : y };
}

/** @param {HandleMark} handle @param {State} state @returns {Point | undefined} none for a point that is gone */
function pairIn(handle, state) {
  const [first, second] = targetsOf(handle);
  if (second) return /** @type {Point} */ ([state[first], state[second]]);
  const [control, index] = address(first);
  const value = state[control];
  if (index !== undefined) return /** @type {Point[]} */ (value)[index];
  return /** @type {Point} */ (Array.isArray(value) ? value : [value, value]);
}

/**
 * The state after a handle was moved to (x, y), as far as it may go.
 * @param {State} state
 * @param {PlacedHandle} handle
 * @param {number} x
 * @param {number} y
 * @returns {State}
 */
export function moved(state, handle, x, y) {
  const at = allowed(handle, x, y);
  const values = transformNamed(handle.transform).toValues(at.x, at.y);
  const pair = /** @type {Point} */ (handle.transform ? values.map(rounded) : values);
  const [first, second] = targetsOf(handle);
  if (second) return { ...state, [first]: pair[0], [second]: pair[1] };
  const [control, index] = address(first);
  const value = state[control];
  if (index !== undefined) {
    const points = /** @type {Point[]} */ (value);
    return { ...state, [control]: points.map((own, i) => (i === index ? pair : own)) };
  }
  return { ...state, [control]: Array.isArray(value) ? pair : pair[handle.free === "y" ? 1 : 0] };
}

/** @param {number} value */
const rounded = (value) => Number(value.toPrecision(DIGITS.transformed));

/**
 * The nearest place that a handle may be moved to: in its range, on its grid.
 * @param {PlacedHandle} handle
 * @param {number} x
 * @param {number} y
 */
export function allowed({ free, step, ...handle }, x, y) {
  const nearest = (/** @type {number} */ at, /** @type {string} */ scale) =>
    onAxisGrid(at, step, scale);
  return {
    x: free === "y" ? handle.x : clampNumber(nearest(x, handle.x_scale), handle.x_range),
    y: free === "x" ? handle.y : clampNumber(nearest(y, handle.y_scale), handle.y_range),
  };
}

/**
 * The nearest number on an axis' grid; on a log axis a step is one of log10.
 * @param {number} number
 * @param {number} step
 * @param {string} scale
 */
function onAxisGrid(number, step, scale) {
  if (scale !== "log") return onGrid(number, step);
  return Number((10 ** onGrid(Math.log10(number), step)).toPrecision(DIGITS.log));
}

/**
 * The number that lies some steps along an axis: a step adds, or on a log axis multiplies.
 * @param {number} number
 * @param {number} distance in units of the axis: data, or log10
 * @param {string} scale
 */
export const along = (number, distance, scale) =>
  scale === "log" ? number * 10 ** distance : number + distance;
