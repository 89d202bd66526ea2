// Choices: radio buttons, or a list to open. Arrow keys and typing are the browser's own.

import { controlOf, inputsOf } from "./control-inputs.js";

/** @typedef {import('../figure/store.js').Store} Store */

/** @param {HTMLElement} figure @param {Store} store */
export function listenToChoices(figure, store) {
  figure.addEventListener("change", ({ target }) => {
    const control = controlOf(store, target);
    if (control?.kind !== "choice") return;
    const { value } = /** @type {HTMLInputElement | HTMLSelectElement} */ (target);
    store.change({ ...store.values, [control.name]: value });
    store.commit();
  });
}

/** @param {HTMLElement} figure @param {Store} store */
export function showChoices(figure, store) {
  for (const { kind, name } of store.controls) {
    if (kind !== "choice") continue;
    const value = String(store.values[name]);
    for (const input of inputsOf(figure, name)) {
      if (input instanceof HTMLInputElement) input.checked = input.value === value;
      else input.value = value;
    }
  }
}
