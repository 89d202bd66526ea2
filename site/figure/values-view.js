// Shows the values in handles and inputs: at once, or together with the Scene that is on its way.

import { drawHandles } from "../input/placed-handles.js";
import { showInputs } from "./bind-inputs.js";

// Milliseconds that handles and inputs wait for the rest of the picture, two frames: on a slow machine
// a frame of their own would delay the picture for longer than they gain by it.
const DELAY = 33;

export class ValuesView {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {HTMLElement} figure @param {import('./store.js').Store} store */
  constructor(figure, store) {
    this.figure = figure;
    this.store = store;
  }

  /** With the Scene, if it comes quickly: one frame to paint, not two. Else before it. */
  showSoon() {
    this.#timer ??= setTimeout(() => this.show(), DELAY);
  }

  show() {
    if (this.figure.dataset.behind !== "wholly") drawHandles(this.figure, this.store);
    this.#showInputs();
  }

  /** The Scene is drawn, and its handles with it. */
  showWithScene() {
    if (this.#timer) this.#showInputs();
  }

  #showInputs() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    showInputs(this.figure, this.store);
  }
}
