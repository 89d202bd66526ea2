// States on the way from one to another.

import { onGrid } from "../state/grid.js";
import { valueBetween } from "../state/slider-scale.js";

/** @typedef {import('../types.js').Control} Control */
/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Value} Value */

/** @param {Control[]} controls @param {State} start @param {State} goal @param {number} share of the way */
export const stateBetween = (controls, start, goal, share) =>
  Object.fromEntries(
    controls.map((control) => {
      const { name } = control;
      return [name, controlBetween(control, start[name], goal[name], share)];
    }),
  );

/**
 * A slider moves evenly in its position, points move evenly, a choice switches at once.
 * @param {Control} control
 * @param {any} from
 * @param {any} to
 * @param {number} share
 * @returns {Value}
 */
function controlBetween(control, from, to, share) {
  if (from === to || control.kind === "choice") return to;
  if (control.kind === "slider") return valueBetween(control, from, to, share);
  return numbersBetween(from, to, share, control.step);
}

/**
 * @param {any} from
 * @param {any} to
 * @param {number} share
 * @param {number} step of the numbers
 * @returns {any} a number, or nested lists of numbers; lists of different lengths are at their goal
 */
function numbersBetween(from, to, share, step) {
  if (typeof to === "number") return from === to ? to : onGrid(from + (to - from) * share, step);
  if (from.length !== to.length) return to;
  return to.map((/** @type {any} */ value, /** @type {number} */ i) =>
    numbersBetween(from[i], value, share, step),
  );
}
