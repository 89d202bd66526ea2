// A finger that scrolls the page may come down on a slider, whose thumb jumps to it at once. When the
// browser then takes the finger for scrolling (pointercancel), the slider returns to its value.

import { showSliders } from "./sliders.js";

/** @param {HTMLElement} figure @param {import('../figure/store.js').Store} store */
export function listenToSliderTouch(figure, store) {
  let before = store.values;
  const isSlider = (/** @type {Event} */ { target }) =>
    target instanceof HTMLInputElement && target.type === "range";
  figure.addEventListener("pointerdown", (event) => {
    if (isSlider(event)) before = store.values;
  });
  figure.addEventListener("pointercancel", (event) => {
    if (!isSlider(event)) return;
    store.change(before);
    showSliders(figure, store); // at once: an input event follows when the finger is lifted
  });
}
