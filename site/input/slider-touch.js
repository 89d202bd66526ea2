// A finger that scrolls the page may come down on a slider, which jumps to it at once. When the
// browser then takes the finger for scrolling, the slider goes back to where it was.

import { showState } from "./sliders.js";

/** @param {import('../figure/element.js').ExplorableFigure} figure */
export function listenToSwipes(figure) {
  let before = figure.values;
  const isSlider = (/** @type {Event} */ { target }) =>
    target instanceof HTMLInputElement && target.type === "range";
  figure.addEventListener("pointerdown", (event) => {
    if (isSlider(event)) before = figure.values;
  });
  figure.addEventListener("pointercancel", (event) => {
    if (!isSlider(event)) return;
    figure.change(before);
    showState(figure); // at once: the slider tells its value again when the finger is lifted
  });
}
