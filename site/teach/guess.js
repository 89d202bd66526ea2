// Guess first: the element <explorable-guess>, a question that stands instead of a figure until the reader
// has guessed or skipped. It is a figure itself, whose Python judges the guess. The guess is kept on this
// device and is in no link; templates/inline/guess.js reads it before the page is painted.

import { say } from "../words/say.js";
import { complete } from "./guess-parts.js";

const SKIPPED = say`You skipped the guess.`;
const GUESSED = say`You have guessed before.`;
const NOT_KEPT = say`This browser keeps nothing for this page: your guess lasts until you leave it.`;

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

// Not imported: the page has it, and its script stays whole.
const ExplorableFigure = /** @type {typeof import('../figure/element.js').ExplorableFigure} */ (
  customElements.get("explorable-figure")
);

export class ExplorableGuess extends ExplorableFigure {
  connectedCallback() {
    if (!this.controls.length) complete(this);
    super.connectedCallback();
    this.inside("tell").addEventListener("click", () => {
      if (this.dataset.guess === "open") this.tell();
      else this.ask();
    });
    this.inside("pass").addEventListener("click", () => this.skip());
    this.addEventListener("text", () => this.#keepVerdict());
    this.#show(this.dataset.guess ?? "");
  }

  /** The figure that it stands before. */
  get figure() {
    return /** @type {Figure} */ (this.nextElementSibling);
  }

  /** @param {string} name */
  inside(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`.${name}`));
  }

  /** Takes over the values that are given: houses that the reader has moved, a prior that is chosen. */
  followFigure() {
    const names = this.figure.controls.map(({ name }) => name);
    this.follow(Object.fromEntries(names.map((name) => [name, this.figure.values[name]])));
  }

  ask() {
    this.inside("said").textContent = "";
    this.store.locked = new Set();
    this.change({ ...this.figure.values }); // all others are as at first
    this.#show("open");
    /** @type {SVGElement | null} */ (this.querySelector("[data-handle]"))?.focus();
  }

  tell() {
    this.change({ ...this.values, judged: "yes" });
    this.store.locked = new Set(this.controls.map(({ name }) => name));
    this.inside("said").textContent = this.#keep(GUESSED) ? "" : NOT_KEPT;
    this.#show("judged");
  }

  skip() {
    this.inside("said").textContent = SKIPPED;
    this.#keep(SKIPPED);
    this.#show("kept");
    this.inside("tell").focus({ preventScroll: true });
  }

  /** @param {string} state "" leaves the figure alone */
  #show(state) {
    if (state) this.dataset.guess = state;
    else delete this.dataset.guess;
    this.inside("tell").textContent = state === "open" ? say`This is my guess` : say`Guess again`;
  }

  /** The words of Python, for the next visit. */
  #keepVerdict() {
    const { judged } = this.values;
    if (judged === "yes" && this.scene.readouts.length) this.#keep(this.scene.summary);
  }

  /** @param {string} words @returns {boolean} whether the device keeps them */
  #keep(words) {
    try {
      localStorage.setItem(`guess ${this.dataset.before}`, JSON.stringify({ words }));
      return true;
    } catch {
      return false;
    }
  }

  /** The figure is wanted as it is: by a link with a state, or by a script. */
  giveWay() {
    if (this.dataset.guess === "open") this.#show("");
  }
}
