// Native inputs and state: what an input says becomes state, what state says is shown in inputs.

import { onGrid } from "./state.js";

/**
 * @param {import('./figure.js').ExplorableFigure} figure
 */
export function listenToInputs(figure) {
  figure.addEventListener("input", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const control = figure.control(input.name);
    const { rangeUnderflow, rangeOverflow } = input.validity;
    if (!control || input.value === "" || rangeUnderflow || rangeOverflow) return;
    figure.change({ ...figure.values, [control.name]: input.valueAsNumber });
  });
  figure.addEventListener("change", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const control = figure.control(input.name);
    if (!control) return;
    // A field may hold what is not allowed while one types; on leaving it, the nearest allowed.
    if (input.value !== "")
      figure.change({ ...figure.values, [control.name]: input.valueAsNumber });
    figure.commit();
    showState(figure);
  });
}

/** @param {import('./figure.js').ExplorableFigure} figure */
export function showState(figure) {
  for (const control of figure.controls) {
    const value = figure.values[control.name];
    for (const input of figure.inputs(control.name)) {
      if (input === document.activeElement && input.type === "number") continue;
      input.value = written(value, control.step);
      if (input.type === "range") fill(input);
    }
  }
}

/** @param {any} value @param {number} step with the decimals of the step, or more if it has more */
function written(value, step) {
  const places = Math.max(0, -Math.floor(Math.log10(step)));
  return onGrid(value, step) === value ? value.toFixed(places) : String(value);
}

/** @param {HTMLInputElement} input how far the coloured part of a slider's track reaches */
function fill(input) {
  const share = (input.valueAsNumber - Number(input.min)) / (Number(input.max) - Number(input.min));
  input.style.setProperty("--share", String(share));
}

/**
 * @param {import('./figure.js').ExplorableFigure} figure
 * @param {HTMLInputElement} slider
 * @param {number} steps
 */
export function nudgeSlider(figure, slider, steps) {
  const control = /** @type {import('./types.js').Control} */ (figure.control(slider.name));
  const value = /** @type {number} */ (figure.values[control.name]) + steps * control.step;
  figure.change({ ...figure.values, [control.name]: onGrid(value, control.step) });
}
