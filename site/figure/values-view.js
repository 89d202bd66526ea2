// Shows the values in handles and inputs: at once, or together with the Scene that is on its way.

import { drawHandles } from "../input/placed-handles.js";
import { showInputs } from "./bind-inputs.js";

// Milliseconds that handles and inputs wait for the rest of the picture, two frames: on a slow machine
// a frame of their own would delay the picture for longer than they gain by it.
const DELAY = 33;

export class ValuesView {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #isBehind = false; // whether inputs show other values than the state has

  /** @param {HTMLElement} figure @param {import('./store.js').Store} store */
  constructor(figure, store) {
    this.figure = figure;
    this.store = store;
  }

  /** With the Scene, if it comes quickly: one frame to paint, not two. Else before it. */
  showSoon() {
    this.#isBehind = true;
    this.#timer ??= setTimeout(() => this.show(), DELAY);
  }

  /** With the Scene, whenever that comes: the figure is out of sight, where a page is printed, too. */
  showLater() {
    this.#isBehind = true;
  }

  show() {
    if (this.figure.dataset.behind !== "wholly") drawHandles(this.figure, this.store);
    this.#showInputs();
  }

  /** The Scene is drawn, and its handles with it. */
  showWithScene() {
    if (this.#isBehind) this.#showInputs();
  }

  #showInputs() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isBehind = false;
    showInputs(this.figure, this.store);
  }
}
