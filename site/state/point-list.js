// Points come and go: states with one more or one fewer in a list.

import { address } from "./handle-targets.js";

/** @typedef {import('../types.js').Point} Point */
/** @typedef {import('../types.js').State} State */

/** @param {State} state @param {string} control @param {number} x @param {number} y @returns {State} */
export function added(state, control, x, y) {
  return { ...state, [control]: [.../** @type {Point[]} */ (state[control]), [x, y]] };
}

/** @param {State} state @param {string} target such as "points[3]" @returns {State} */
export function removed(state, target) {
  const [control, index] = address(target);
  const points = /** @type {Point[]} */ (state[control]);
  return { ...state, [control]: points.filter((_, i) => i !== index) };
}
