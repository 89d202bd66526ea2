// The inputs of a control, and the number in the state that each of them shows.

import { partsOf } from "../dom/element-cache.js";

/** @typedef {import('../types.js').Control} Control */
/** @typedef {import('../types.js').PointControl} PointControl */
/** @typedef {import('../types.js').Slider} Slider */
/** @typedef {import('../types.js').State} State */

/** @typedef {Slider | PointControl} NumberControl one that is set by number fields in `.controls` */

/**
 * The inputs of a control. Radio buttons have the control's name in data-control: their `name` makes
 * them a group, which must not reach beyond their figure.
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
export const isNumber = (control) => control?.kind === "slider" || control?.kind === "point";

/** Which number of a pair a field holds. @param {HTMLInputElement} input */
const column = ({ dataset }) => (dataset.axis === "y" ? 1 : 0);

/** @param {NumberControl} control @param {HTMLInputElement} input @param {State} values @returns {number} */
export function numberIn(control, input, values) {
  const value = /** @type {any} */ (values[control.name]);
  return control.kind === "point" ? value[column(input)] : value;
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
  if (kind === "slider") return { ...values, [name]: number };
  const pair = /** @type {import('../types.js').Point} */ (values[name]);
  return { ...values, [name]: column(input) ? [pair[0], number] : [number, pair[1]] };
}
