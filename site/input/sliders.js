// Sliders: their input changes the state, and they and their number fields show the state. A range
// input holds a position (state/slider-scale.js); state, link and number field hold the value.

import { set } from "../render/svg.js";
import { onGrid } from "../state/grid.js";
import { notchAt, positionOf, stepped } from "../state/slider-scale.js";
import { controlOf, inputsOf, numberIn, withNumber } from "./control-inputs.js";
import { edits, showNumber, written } from "./fields/number-field.js";

/** @typedef {import('../figure/store.js').Store} Store */
/** @typedef {import('../types.js').Slider} Slider */
/** @typedef {import('./control-inputs.js').NumberControl} NumberControl */

/** @param {HTMLElement} figure @param {Store} store */
export function listenToSliders(figure, store) {
  /** @param {Event} event @returns {Slider | undefined} */
  const sliderOf = ({ target }) => {
    const control = controlOf(store, target);
    const isRange = /** @type {HTMLInputElement} */ (target).type === "range";
    return isRange && control?.kind === "slider" ? control : undefined;
  };
  figure.addEventListener("input", (event) => {
    const slider = sliderOf(event);
    if (!slider) return;
    const { value } = /** @type {HTMLInputElement} */ (event.target);
    store.change({ ...store.values, [slider.name]: notchAt(slider, Number(value)) });
  });
  figure.addEventListener("change", (event) => {
    if (!sliderOf(event)) return;
    store.commit();
    showSliders(figure, store);
  });
}

/** @param {HTMLElement} figure @param {Store} store */
export function showSliders(figure, store) {
  for (const control of store.controls) {
    if (control.kind !== "slider" && control.kind !== "point") continue;
    for (const element of inputsOf(figure, control.name)) {
      const input = /** @type {HTMLInputElement} */ (element);
      if (control.kind === "slider" && input.type === "range") {
        const value = numberIn(control, input, store.values);
        showPosition(input, positionOf(control, value));
        set(input, "aria-valuetext", written(control, value));
      } else showNumber(control, input, store.values);
    }
  }
}

/** Moves a slider; its track is coloured as far as it reaches. @param {HTMLInputElement} slider @param {number} position */
function showPosition(slider, position) {
  const text = String(position);
  // A drag moves one slider, if any: to style all of them anew would cost as much as the picture.
  if (slider.value === text && slider.style.length) return;
  slider.value = text;
  const [low, high] = [Number(slider.min), Number(slider.max)];
  slider.style.setProperty("--share", String((position - low) / (high - low)));
}

/** Moves a number by some steps; a field shows it at once. @param {Store} store @param {NumberControl} control @param {HTMLInputElement} input @param {number} steps */
export function nudge(store, control, input, steps) {
  edits.delete(input);
  const number = numberIn(control, input, store.values);
  const next =
    control.kind === "slider"
      ? stepped(control, number, steps)
      : onGrid(number + steps * control.step, control.step);
  store.change(withNumber(control, input, store.values, next));
  if (input.type === "text") showNumber(control, input, store.values);
}
