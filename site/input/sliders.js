// Sliders and number fields: their input changes the state, and they show the state. A range input
// holds a position (state/slider-scale.js); state, link and number field hold the value.

import { onGrid } from "../state/grid.js";
import { notchAt, positionOf, stepped } from "../state/slider-scale.js";
import { controlOf, inputsOf, isNumber, numberIn, withNumber } from "./control-inputs.js";

/** @typedef {import('../figure/store.js').Store} Store */
/** @typedef {import('./control-inputs.js').NumberControl} NumberControl */

/**
 * Fields that are being typed into, and the value in the state that this led to. Once the state has
 * another, the text of such a field is stale: a press on the slider beside it sets a new value before
 * the field loses the focus and dispatches its change event.
 * @type {WeakMap<HTMLInputElement, number>}
 */
const typed = new WeakMap();

/** @param {HTMLElement} figure @param {Store} store */
export function listenToSliders(figure, store) {
  figure.addEventListener("input", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const control = controlOf(store, input);
    if (!isNumber(control)) return;
    const { rangeUnderflow, rangeOverflow } = input.validity;
    if (!rangeUnderflow && !rangeOverflow) take(store, control, input);
    if (input.type === "number") typed.set(input, numberIn(control, input, store.values));
  });
  figure.addEventListener("change", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const control = controlOf(store, input);
    if (!isNumber(control)) return;
    const value = numberIn(control, input, store.values);
    // A field may hold what is not allowed while one types; on leaving it, the nearest allowed.
    if ((typed.get(input) ?? value) === value) take(store, control, input);
    typed.delete(input);
    store.commit();
    showSliders(figure, store, true);
  });
}

/** @param {Store} store @param {NumberControl} control @param {HTMLInputElement} input */
function take(store, control, input) {
  if (input.value === "") return;
  const number = input.valueAsNumber;
  const isPosition = control.kind === "slider" && input.type === "range";
  const value = isPosition ? notchAt(control, number) : number;
  store.change(withNumber(control, input, store.values, value));
}

/** @param {HTMLElement} figure @param {Store} store @param {boolean} [all] also the field that is being typed into */
export function showSliders(figure, store, all = false) {
  for (const control of store.controls.filter(isNumber)) {
    for (const element of inputsOf(figure, control.name)) {
      const input = /** @type {HTMLInputElement} */ (element);
      const value = numberIn(control, input, store.values);
      if (control.kind === "slider" && input.type === "range") {
        showPosition(input, positionOf(control, value));
        input.setAttribute("aria-valuetext", written(control, value));
      } else if (all || input !== document.activeElement || typed.get(input) !== value) {
        input.value = written(control, value);
      }
    }
  }
}

/** Moves a slider; its track is coloured as far as it reaches. @param {HTMLInputElement} slider @param {number} position */
function showPosition(slider, position) {
  slider.value = String(position);
  const [low, high] = [Number(slider.min), Number(slider.max)];
  slider.style.setProperty("--share", String((position - low) / (high - low)));
}

/** @param {NumberControl} control @param {number} value with the decimals of the step, or more if it has more */
function written(control, value) {
  const { step } = control;
  const isLog = control.kind === "slider" && control.scale === "log";
  const places = Math.max(0, -Math.floor(Math.log10(step)));
  return isLog || onGrid(value, step) !== value ? String(value) : value.toFixed(places);
}

/** @param {Store} store @param {NumberControl} control @param {HTMLInputElement} input @param {number} steps */
export function nudge(store, control, input, steps) {
  typed.delete(input);
  const number = numberIn(control, input, store.values);
  const next =
    control.kind === "slider"
      ? stepped(control, number, steps)
      : onGrid(number + steps * control.step, control.step);
  store.change(withNumber(control, input, store.values, next));
}
