// The element <explorable-figure>: the public interface of a figure. Its state lives in the store.

import { inputsOf } from "../input/control-inputs.js";
import { bindInputs } from "./bind-inputs.js";
import { emit } from "./events.js";
import { makeParts } from "./parts.js";
import { showProblems } from "./text-output.js";

/** @typedef {import('../types.js').State} State */

export class ExplorableFigure extends HTMLElement {
  /** @type {import('../types.js').Python} the page's client, set before the element is defined */
  static python;
  /** @type {(figure: ExplorableFigure) => string[]} reads the page's link, and returns its problems */
  static readAddress = () => [];
  /** @type {(figure: ExplorableFigure) => string} the link to the page with the figure as it is */
  static linkTo = () => location.href;

  #parts = makeParts(this, ExplorableFigure.python);
  store = this.#parts.store;
  view = this.#parts.view;
  /** @type {Promise<void>} resolves when Python is ready for this figure */
  ready = this.#parts.lifecycle.live;

  connectedCallback() {
    if (!this.controls.length) this.#begin(); // else it has moved within its page
    this.#parts.lifecycle.begin();
  }

  #begin() {
    this.store.begin(JSON.parse(this.querySelector("script.frame")?.textContent ?? ""));
    bindInputs(this, this.#parts, ExplorableFigure.linkTo);
    // When all figures of the page are upgraded, so that values read from the link reach the others.
    queueMicrotask(() => {
      emit(this, "joined"); // others may have read theirs
      showProblems(this, ExplorableFigure.readAddress(this));
      queueMicrotask(() => this.store.history.restart(this.values)); // when all have read
    });
  }

  disconnectedCallback() {
    this.#parts.lifecycle.end();
  }

  get name() {
    return this.getAttribute("name") ?? "";
  }

  /** The state as plain values, a copy; setting it moves the figure there, as far as allowed. */
  get state() {
    return structuredClone(this.values);
  }

  set state(values) {
    this.store.assign({ ...this.values, ...values });
    this.commit();
  }

  get readouts() {
    return this.store.readouts;
  }

  get controls() {
    return this.store.controls;
  }

  /** The state itself, not to be mutated. */
  get values() {
    return this.store.values;
  }

  get scene() {
    return this.store.scene;
  }

  /** @param {string} name */
  control(name) {
    return this.store.control(name);
  }

  /** @param {string} name of a control */
  inputs(name) {
    return inputsOf(this, name);
  }

  /** @param {State} state during a gesture; `commit` ends it */
  change(state) {
    this.store.change(state);
  }

  /** @param {State} values of another figure that shares them */
  follow(values) {
    this.store.follow(values);
  }

  /** Ends a gesture, which can be undone from now on. */
  commit() {
    this.store.commit();
  }
}
