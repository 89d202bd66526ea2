// The play button of a figure: moves one slider from 0 to its end in three seconds, through the store like
// a hand would. Pressed again it stops; whoever moves the slider takes over. Where motion is not wanted,
// each press moves the slider a quarter of its way.

import { say } from "../words/say.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */
/** @typedef {import('../types.js').Slider} Slider */

export const DURATION = 3000; // milliseconds from end to end
const QUARTERS = 4;

/** @type {WeakMap<HTMLElement, () => void>} button -> ends what it plays */
const playing = new WeakMap();

/** @param {Figure} figure @param {HTMLElement} button names its slider in data-plays */
export function play(figure, button) {
  const stop = playing.get(button);
  if (stop) return stop();
  const slider = /** @type {Slider} */ (figure.control(button.dataset.plays ?? ""));
  const share = (Number(figure.values[slider.name]) - slider.low) / (slider.high - slider.low);
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    move(figure, slider, nextQuarter(share));
    figure.commit();
  } else run(figure, button, slider, startOf(share));
}

/** Where a press begins: at the slider's place, or at 0 if it is at its end. @param {number} share */
export const startOf = (share) => (share < 1 ? share : 0);

/** @param {number} share @returns {number} the next quarter above it, and 0 after the last */
export const nextQuarter = (share) =>
  share < 1 ? Math.floor(share * QUARTERS + 1 + 1e-9) / QUARTERS : 0;

/** @param {Figure} figure @param {Slider} slider @param {number} share of its way */
function move(figure, { name, low, high }, share) {
  figure.change({ ...figure.values, [name]: low + share * (high - low) });
}

/** @param {Figure} figure @param {HTMLElement} button @param {Slider} slider @param {number} from */
function run(figure, button, slider, from) {
  const words = button.textContent;
  const began = performance.now() - from * DURATION;
  const stop = () => {
    playing.delete(button);
    button.textContent = words;
    figure.commit(); // the whole way is one step to undo
  };
  playing.set(button, stop);
  button.textContent = say`Stop`;
  move(figure, slider, from);
  let last = figure.values[slider.name];
  const step = () => {
    if (!playing.has(button)) return;
    if (!figure.isConnected || figure.values[slider.name] !== last) return stop(); // somebody moved it
    const share = Math.min(1, (performance.now() - began) / DURATION);
    move(figure, slider, share);
    last = figure.values[slider.name];
    if (share === 1) stop();
    else requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}
