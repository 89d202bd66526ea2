// A figure: it keeps the state, asks Python for the Scene of the newest one, and shows the answer.
// One request is under way at most; a newer state replaces one that waits; nothing is queued.

import { listenToButtons } from "./actions.js";
import { readAddress } from "./address.js";
import { listenToInputs, showState } from "./controls.js";
import { listenToPointers } from "./drag.js";
import { Hands } from "./hands.js";
import { History } from "./history.js";
import { listenToKeys } from "./keys.js";
import { listenToNumbers, showNumbers } from "./numbers.js";
import { PythonError, python } from "./python.js";
import { render } from "./render.js";
import { clamp, same } from "./state.js";
import { showNote, showPhase, showProblems, showWords } from "./words.js";

/** @typedef {import('./types.js').State} State */

const LISTENERS = [
  listenToPointers,
  listenToKeys,
  listenToInputs,
  listenToNumbers,
  listenToButtons,
];

export class ExplorableFigure extends HTMLElement {
  /** @type {import('./types.js').Control[]} */
  controls = [];
  /** @type {State} */
  values = {};
  /** @type {import('./types.js').Scene} at first with axes and handles only: the page has the rest */
  scene = { figure: "", summary: "", note: "", panels: [], readouts: [] };
  history = new History();
  hands = new Hands(this);
  #pending = false;
  #inFlight = false;
  #visible = false;
  #warm = false;
  #goLive = () => {};
  /** @type {Promise<void>} resolves when Python answers this figure */
  ready = new Promise((resolve) => {
    this.#goLive = resolve;
  });

  connectedCallback() {
    const { controls, scene } = JSON.parse(this.querySelector("script.frame")?.textContent ?? "");
    this.controls = controls;
    this.scene = scene;
    this.values = clamp(controls, {});
    for (const listen of LISTENERS) listen(this);
    showState(this);
    showProblems(this, readAddress(this));
    new IntersectionObserver(([entry]) => {
      this.#visible = entry.isIntersecting;
      this.#ask();
    }).observe(this);
    python.addEventListener("change", () => this.#phaseChanged());
    this.#phaseChanged();
  }

  get name() {
    return this.getAttribute("name") ?? "";
  }

  /** The state as plain values, a copy; setting it moves the figure there, as far as allowed. */
  get state() {
    return structuredClone(this.values);
  }

  set state(values) {
    this.change({ ...this.values, ...values });
    this.commit();
  }

  /** Name -> number, without those that have no value in this state. */
  get readouts() {
    const known = this.scene.readouts.filter(({ value }) => value !== undefined);
    return Object.fromEntries(known.map(({ name, value }) => [name, value]));
  }

  /** @param {string} name */
  control(name) {
    return this.controls.find((candidate) => candidate.name === name);
  }

  /** @param {string} name @returns {NodeListOf<HTMLInputElement>} */
  inputs(name) {
    return this.querySelectorAll(`.controls input[name="${name}"]`);
  }

  /** @param {State} state during a gesture; `commit` ends it */
  change(state) {
    const values = clamp(this.controls, state);
    if (same(values, this.values)) return;
    this.values = values;
    this.hands.draw();
    showState(this);
    showNumbers(this);
    this.#pending = true;
    this.#ask();
  }

  /** Ends a gesture: it can be undone from now on, and the address tells of it. */
  commit() {
    if (this.history.commit(this.values))
      this.dispatchEvent(new Event("commit", { bubbles: true }));
  }

  undo() {
    this.#goTo(this.history.undo());
  }

  redo() {
    this.#goTo(this.history.redo());
  }

  /** @param {State | null} state */
  #goTo(state) {
    if (!state) return;
    this.change(state);
    this.dispatchEvent(new Event("commit", { bubbles: true }));
  }

  #phaseChanged() {
    const wasLive = this.dataset.phase === "live";
    this.dataset.phase = python.phase;
    this.dataset.runtime = python.phase === "live" ? "own" : "baked";
    if (python.phase === "live" && !wasLive) {
      this.#goLive();
      this.#pending ||= this.#visible; // a first call warms Python up before it is needed
    }
    showPhase(this, python);
    this.#ask();
  }

  async #ask() {
    this.dataset.settled = String(!this.#pending && !this.#inFlight);
    if (!this.#pending || this.#inFlight || python.phase !== "live") return;
    this.#pending = false;
    this.#inFlight = true;
    this.dataset.settled = "false";
    try {
      this.#show(await python.draw(this.name, this.values));
    } catch (error) {
      // What Python refused, it would refuse again; what it never answered is asked once more.
      if (error instanceof PythonError) showNote(this, error.message, error.traceback);
      else this.#pending = true;
    }
    this.#inFlight = false;
    this.#ask();
  }

  /** @param {{scene: import('./types.js').Scene, milliseconds: number}} answer */
  #show({ scene, milliseconds }) {
    this.scene = scene;
    this.hands.follow();
    render(/** @type {Element} */ (this.querySelector(".panels")), scene);
    this.hands.giveFocus();
    showWords(this, this.#warm ? milliseconds : undefined); // the first call is not typical
    this.#warm = true;
    const detail = { state: this.state, readouts: this.readouts };
    this.dispatchEvent(new CustomEvent("explorable-change", { detail, bubbles: true }));
  }
}
