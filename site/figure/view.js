// What is seen of a figure: its values at once, its Scene when there is one, and what stands in the
// way. Between a gesture and Python's answer the old picture stays.

import { showNumbers } from "../input/points-table.js";
import { showState } from "../input/sliders.js";
import { python } from "../python/client.js";
import { render } from "../render/render.js";
import { showPhase, showReadouts, showRefusal, showWords, tellTime } from "./text-output.js";
import { Reading } from "./text-throttle.js";

/** @typedef {import('../types.js').Scene} Scene */

// Milliseconds that handles and inputs wait for the rest of the picture, two frames: on a slow machine
// a frame of their own would hold the picture up for longer than they gain by it.
const QUICK = 33;

export class View {
  /** @type {number | undefined} milliseconds that Python took; of the first answer, which is not typical, none */
  #took;
  #warm = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #soon;

  /** @param {import('./element.js').ExplorableFigure} figure */
  constructor(figure) {
    this.figure = figure;
    this.reading = new Reading(figure, () => this.#tell());
  }

  /** With the Scene where Python is quick: one frame to paint, not two. Else before it. */
  showValuesSoon() {
    this.figure.hands.follow();
    if (python.phase !== "live") {
      this.showValues();
      this.showKept();
    } else this.#soon ??= setTimeout(() => this.showValues(), QUICK);
  }

  /** Handles and inputs, which need no Python to know where they are. */
  showValues() {
    this.figure.hands.draw();
    this.#showInputs();
  }

  #showInputs() {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    showState(this.figure);
    showNumbers(this.figure);
  }

  /** Until Python answers, the picture that was kept of these values, if there is one. */
  showKept() {
    const { figure } = this;
    if (python.phase === "live" || figure.dataset.settled === "true") return;
    const scene = figure.kept.scene();
    if (scene) this.#draw(scene);
    showPhase(figure, python);
  }

  /** @param {{scene: Scene, milliseconds: number}} answer */
  show({ scene, milliseconds }) {
    this.figure.kept.words = "";
    if (this.#warm) this.#took = milliseconds;
    this.#warm = true;
    this.#draw(scene);
  }

  /** @param {Scene} scene */
  #draw(scene) {
    const { figure } = this;
    const wasBehind = figure.hasAttribute("data-behind");
    figure.removeAttribute("data-behind");
    figure.scene = scene;
    figure.hands.follow();
    render(/** @type {Element} */ (figure.querySelector(".panels")), scene);
    if (this.#soon) this.#showInputs();
    figure.points.giveFocus();
    showReadouts(figure);
    this.reading.follow();
    if (wasBehind) this.reading.rest(); // at once: what is written there is not true any more
    const { values, readouts } = figure;
    const detail = {
      get state() {
        return structuredClone(values); // for those who ask: it may be long
      },
      readouts,
    };
    figure.dispatchEvent(new CustomEvent("explorable-change", { detail, bubbles: true }));
  }

  #tell() {
    const { figure } = this;
    showWords(figure);
    if (python.phase === "live") tellTime(figure, this.#took);
    figure.dispatchEvent(new Event("said", { bubbles: true }));
  }

  /** @param {import('../python/pending-requests.js').PythonError} error the old picture stays, with the reason */
  refuse(error) {
    this.reading.drop();
    this.fallBehind();
    showRefusal(this.figure, error);
    this.figure.dispatchEvent(new CustomEvent("refused", { detail: error }));
  }

  /** Until the next picture, the one that is shown is not that of the state, or of the text beside it. */
  fallBehind() {
    this.figure.setAttribute("data-behind", "");
    showPhase(this.figure, python);
  }

  /** @param {boolean} settled whether nothing is wanted any more */
  settle(settled) {
    const { dataset } = this.figure;
    if (dataset.settled !== String(settled)) dataset.settled = String(settled);
  }
}
