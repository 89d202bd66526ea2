// View of a figure: values at once, the Scene when there is one; until then the old picture stays.

import { placeHandles } from "../input/placed-handles.js";
import { render } from "../render/render.js";
import { set } from "../render/svg.js";
import { emit, emitChange } from "./events.js";
import { showPhase, showReadouts, showRefusal } from "./text-output.js";
import { TextView } from "./text-view.js";
import { ValuesView } from "./values-view.js";

/** @typedef {import('../python/pending-requests.js').PythonError} PythonError */

/**
 * @typedef {object} Parts of a figure, as far as its view uses them
 * @property {import('./store.js').Store} store
 * @property {import('../types.js').Python} python
 * @property {import('../input/points.js').Points} points
 * @property {import('../prerendered/fallback-frames.js').FallbackFrames} frames
 */

export class View {
  /** @param {HTMLElement} figure @param {Parts} parts */
  constructor(figure, parts) {
    this.figure = figure;
    this.parts = parts;
    this.text = new TextView(figure, parts.store, parts.python);
    this.values = new ValuesView(figure, parts.store);
  }

  /** The values have changed. */
  showValues() {
    if (this.parts.python.phase === "live") return this.values.showSoon();
    this.showFallback();
    this.values.show();
  }

  /**
   * Shows the prerendered picture of these values, if there is one, until Python answers. Else the old one
   * stays, and with it its handles until the reader moves one.
   */
  showFallback() {
    const { store, python, frames } = this.parts;
    if (python.phase === "live" || this.figure.dataset.settled === "true") return;
    const scene = frames.scene();
    if (scene) this.#draw(scene);
    else this.figure.dataset.behind = store.isAsFound ? "wholly" : "";
    this.showPhase();
  }

  showPhase() {
    showPhase(this.figure, this.parts.python, this.parts.frames.note);
  }

  /** @param {import('../types.js').Answer} answer */
  show({ scene, milliseconds }) {
    this.parts.frames.note = "";
    this.text.answered(milliseconds);
    this.#draw(scene);
  }

  /** @param {import('../types.js').Scene} scene */
  #draw(scene) {
    const { figure } = this;
    const { store, points } = this.parts;
    const wasBehind = figure.hasAttribute("data-behind");
    figure.removeAttribute("data-behind");
    store.scene = scene;
    render(/** @type {Element} */ (figure.querySelector(".panels")), placeHandles(scene, store));
    this.values.showWithScene();
    points.giveFocus();
    showReadouts(figure, scene);
    this.text.request(wasBehind); // at once where the text that is there is no longer true
    emitChange(figure, store);
  }

  /** Drawing has failed. @param {PythonError} error */
  refuse(error) {
    this.showError(error);
    emit(this.figure, "refused", error);
  }

  /** The old picture stays, with the reason. @param {PythonError} error also of a text that is not in force */
  showError(error) {
    this.text.cancel();
    this.fallBehind();
    showRefusal(this.figure, error);
  }

  /** Marks the picture, until the next one, as not that of the state or of the code beside it. */
  fallBehind() {
    this.figure.setAttribute("data-behind", "");
    this.showPhase();
  }

  /** @param {boolean} settled whether no request is pending or in flight */
  settle(settled) {
    set(this.figure, "data-settled", String(settled));
  }
}
