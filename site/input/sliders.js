// Native inputs and state: what an input says becomes state, what state says is shown in inputs.
// A slider on a log scale holds the logarithm; state, link and number field the number itself.

import { onGrid } from "../state/state.js";

/** @typedef {import('../types.js').Control} Control */
/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

/**
 * Fields that are being typed into, and the value that this led to. Once the state has another,
 * what such a field holds is old: a press on the slider beside it sets a new one, and only then
 * loses the field the focus and tells of its change.
 * @type {WeakMap<HTMLInputElement, number>}
 */
const typed = new WeakMap();

/** @param {Figure} figure */
export function listenToInputs(figure) {
  figure.addEventListener("input", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const control = figure.control(input.name);
    const { rangeUnderflow, rangeOverflow } = input.validity;
    if (!control) return;
    if (!rangeUnderflow && !rangeOverflow) take(figure, control, input);
    if (input.type === "number") typed.set(input, present(figure, control));
  });
  figure.addEventListener("change", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const control = figure.control(input.name);
    if (!control) return;
    const value = present(figure, control);
    // A field may hold what is not allowed while one types; on leaving it, the nearest allowed.
    if ((typed.get(input) ?? value) === value) take(figure, control, input);
    typed.delete(input);
    figure.commit();
    showState(figure, true);
  });
}

/** @param {Figure} figure @param {Control} control @param {HTMLInputElement} input */
function take(figure, control, input) {
  if (input.value === "") return;
  const number = input.valueAsNumber;
  const value = input.type === "range" ? numberAt(control, number) : number;
  figure.change({ ...figure.values, [control.name]: value });
}

/** @param {Figure} figure @param {Control} control */
const present = (figure, { name }) => /** @type {number} */ (figure.values[name]);

/** @param {Figure} figure @param {boolean} [all] also the field that is being typed into */
export function showState(figure, all = false) {
  for (const control of figure.controls) {
    const value = present(figure, control);
    for (const input of figure.inputs(control.name)) {
      if (input.type === "range") {
        showPosition(input, positionOf(control, value));
        input.setAttribute("aria-valuetext", written(control, value));
      } else if (all || input !== document.activeElement || typed.get(input) !== value) {
        input.value = written(control, value);
      }
    }
  }
}

/** @param {HTMLInputElement} slider @param {number} position coloured as far as it reaches */
function showPosition(slider, position) {
  slider.value = String(position);
  const [low, high] = [Number(slider.min), Number(slider.max)];
  slider.style.setProperty("--share", String((position - low) / (high - low)));
}

/** @param {Control} control @param {number} number */
export const positionOf = ({ scale }, number) => (scale === "log" ? Math.log10(number) : number);

/** @param {Control} control @param {number} position */
const numberAt = ({ scale, step }, position) =>
  scale === "log" ? Number((10 ** onGrid(position, step)).toPrecision(4)) : position;

/** @param {Control} control @param {number} value with the decimals of the step, or more if it has more */
function written({ scale, step }, value) {
  const places = Math.max(0, -Math.floor(Math.log10(step)));
  return scale === "log" || onGrid(value, step) !== value ? String(value) : value.toFixed(places);
}

/** @param {Figure} figure @param {HTMLInputElement} input a slider or the field beside it @param {number} steps */
export function nudge(figure, input, steps) {
  const control = /** @type {Control} */ (figure.control(input.name));
  typed.delete(input);
  const position = positionOf(control, present(figure, control));
  const next = onGrid(position + steps * control.step, control.step);
  figure.change({ ...figure.values, [control.name]: numberAt(control, next) });
}
