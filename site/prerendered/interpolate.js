// Interpolates prerendered Scenes along a slider: texts are those of the nearest step, coordinates lie
// between those of the two nearest key steps.

import { lowestPosition, positionOf } from "../state/slider-scale.js";
import { clamp, same } from "../state/state.js";
import { decodeRun, placeRow } from "./frame-decoder.js";

/** @typedef {import('../types.js').Control} Control */
/** @typedef {import('../types.js').Scene} Scene */
/** @typedef {import('../types.js').Slider} Slider */
/** @typedef {import('../types.js').State} State */
/** @typedef {import('./frame-decoder.js').Run} Run */
/** @typedef {{within: number, sliders: Partial<Record<string, Run[]>>}} Prerendered `within`: pixels off at most */

/**
 * @param {Prerendered} prerendered
 * @param {Control[]} controls
 * @param {State} values
 * @returns {Scene | undefined} undefined where more than one slider, or any other control, is away from
 *   its default, and for a slider that is left to Python
 */
export function prerenderedScene({ sliders }, controls, values) {
  const slider = onlySlider(controls, values);
  if (!slider) return undefined;
  const position = positionOf(slider, /** @type {number} */ (values[slider.name]));
  const step = (position - lowestPosition(slider)) / slider.step;
  const run = sliders[slider.name]?.findLast(({ first }) => first <= Math.round(step));
  return run && sceneAt(run, Math.min(Math.max(step - run.first, 0), run.steps - 1));
}

/**
 * The slider whose value makes all of the state. It may lower others, by their `at_most`.
 * @param {Control[]} controls
 * @param {State} values
 * @returns {Slider | undefined}
 */
function onlySlider(controls, values) {
  const sliders = controls.filter((control) => control.kind === "slider");
  return sliders.find(({ name }) => same(clamp(controls, { [name]: values[name] }), values));
}

/** @param {Run} run @param {number} step of the run, or between two of them @returns {Scene} */
function sceneAt(run, step) {
  const { keys } = run;
  const next = Math.max(
    keys.findIndex((key) => key >= step),
    0,
  );
  const last = Math.max(next - 1, 0);
  const share = next === last ? 0 : (step - keys[last]) / (keys[next] - keys[last]);
  const between = (/** @type {number} */ from, /** @type {number} */ to) =>
    from + share * (to - from);

  const { rows, texts } = decodeRun(run);
  const row = rows[last].map((place, i) => between(place, rows[next][i]));
  const json = run.scene.replace(/\{([wn])(\d+)\}/g, (_, kind, column) => {
    if (kind === "w") return texts[column][Math.round(step)];
    const numbers = run.numbers[column];
    return String(between(numbers[last], numbers[next]));
  });
  return placeRow(JSON.parse(json), row);
}
