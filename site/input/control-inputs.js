// The inputs of a control, and the number in the state that each of them shows.

import { partsOf } from "../dom/element-cache.js";

/** @typedef {import('../types.js').Control} Control */
/** @typedef {import('../types.js').Point} Point */
/** @typedef {import('../types.js').PointControl} PointControl */
/** @typedef {import('../types.js').PointsControl} PointsControl */
/** @typedef {import('../types.js').Slider} Slider */
/** @typedef {import('../types.js').State} State */

/** @typedef {Slider | PointControl | PointsControl} NumberControl one that is set by number fields */

/**
 * The inputs of a control, without those in a table of points. Radio buttons have the control's name
 * in data-control: their `name` makes them a group, which must not reach beyond their figure.
 * @param {Element} figure
 * @param {string} name
 */
export function inputsOf(figure, name) {
  const selector = `.controls [name="${name}"], .controls [data-control="${name}"]`;
  return /** @type {(HTMLInputElement | HTMLSelectElement)[]} */ (partsOf(figure, selector));
}

/** @param {{control: (name: string) => Control | undefined}} store @param {EventTarget | null} target @returns {Control | undefined} */
export function controlOf(store, target) {
  const { name, dataset } = /** @type {HTMLInputElement} */ (target);
  return store.control(name) ?? store.control(dataset?.control ?? "");
}

/** @param {Control | undefined} control @returns {control is NumberControl} */
export const isNumber = (control) => control !== undefined && control.kind !== "choice";

/** Which number of a pair a field holds. @param {HTMLInputElement} input @returns {0 | 1} */
const column = ({ dataset }) => (dataset.axis === "y" ? 1 : 0);

/** @param {HTMLInputElement} input @returns {number} its point in a list */
const row = ({ dataset }) => Number(dataset.row);

/** @param {NumberControl} control @param {HTMLInputElement} input @returns {number[]} low and high */
export function rangeOf(control, input) {
  if (control.kind === "slider") return [control.low, control.high];
  return column(input) ? control.y_range : control.x_range;
}

/** @param {NumberControl} control @param {HTMLInputElement} input @param {State} values @returns {number} NaN for a point that is gone */
export function numberIn(control, input, values) {
  const value = /** @type {any} */ (values[control.name]);
  if (control.kind === "slider") return value;
  const pair = control.kind === "point" ? value : value[row(input)];
  return pair?.[column(input)] ?? NaN;
}

/**
 * The state with the number of one input set.
 * @param {NumberControl} control
 * @param {HTMLInputElement} input
 * @param {State} values
 * @param {number} number
 * @returns {State}
 */
export function withNumber({ kind, name }, input, values, number) {
  const value = /** @type {any} */ (values[name]);
  if (kind === "slider") return { ...values, [name]: number };
  if (kind === "point") return { ...values, [name]: value.with(column(input), number) };
  const points = value.map((/** @type {Point} */ pair, /** @type {number} */ i) =>
    i === row(input) ? pair.with(column(input), number) : pair,
  );
  return { ...values, [name]: points };
}
