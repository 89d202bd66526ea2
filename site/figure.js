// A figure: it keeps the state, wants the Scene of the newest one, and shows the answer.

import { readAddress } from "./address.js";
import { showState } from "./controls.js";
import { partsOf } from "./found.js";
import { Hands } from "./hands.js";
import { History } from "./history.js";
import { Kept } from "./kept.js";
import { listenToReader } from "./listen.js";
import { Newest } from "./newest.js";
import { showNumbers } from "./numbers.js";
import { Points } from "./points.js";
import { python } from "./python.js";
import { render } from "./render.js";
import { clamp, same } from "./state.js";
import { showNote, showPhase, showProblems, showWords, tellTime } from "./words.js";

/** @typedef {import('./types.js').State} State */

// Milliseconds that handles and inputs wait for the rest of the picture, two frames: on a slow machine
// a frame of their own would hold the picture up for longer than they gain by it.
const QUICK = 33;

export class ExplorableFigure extends HTMLElement {
  static readAddress = readAddress; // an embed's address is read differently
  /** @type {import('./types.js').Control[]} */
  controls = [];
  /** @type {State} */
  values = {};
  /** @type {import('./types.js').Scene} at first with axes and handles only: the page has the rest */
  scene = { figure: "", summary: "", note: "", panels: [], readouts: [] };
  /** @type {State} where “Reset” leads; other than the usual state in an embed */
  home = {};
  /** @type {Set<string>} controls that the reader may not move */
  locked = new Set();
  history = new History();
  hands = new Hands(this);
  points = new Points(this);
  kept = new Kept(this);
  #newest = new Newest(this);
  #visible = false;
  #warm = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #soon;
  #gone = new AbortController();
  #goLive = () => {};
  /** @type {Promise<void>} resolves when Python answers this figure */
  ready = new Promise((resolve) => {
    this.#goLive = resolve;
  });

  connectedCallback() {
    this.#attend();
    if (this.controls.length) return; // only moved about in its page
    const { controls, scene } = JSON.parse(this.querySelector("script.frame")?.textContent ?? "");
    this.controls = controls;
    this.scene = scene;
    this.values = clamp(controls, {});
    listenToReader(this);
    showState(this);
    // When all figures of the page are figures: what one reads in the address, others share.
    queueMicrotask(() => {
      this.dispatchEvent(new Event("joined", { bubbles: true })); // others may have read theirs
      showProblems(this, ExplorableFigure.readAddress(this));
      queueMicrotask(() => this.history.restart(this.values)); // when all have read
    });
    this.#phaseChanged();
  }

  /** Looks after Python and whether it is seen, as long as it is in the page. */
  #attend() {
    this.#gone = new AbortController();
    const { signal } = this.#gone;
    const observer = new IntersectionObserver((entries) => {
      // On a busy machine several come at once; the last one tells how it is now.
      this.#visible = Boolean(entries.at(-1)?.isIntersecting);
      if (this.#visible) {
        this.#showValues(); // it may have followed others while nobody saw it
        this.#newest.ask();
        this.showKept();
        if (python.phase === "starting") showPhase(this, python);
      }
    });
    observer.observe(this);
    this.kept.attend(signal);
    signal.addEventListener("abort", () => observer.disconnect());
    python.addEventListener("change", () => this.#phaseChanged(), { signal });
    python.addEventListener("edited", () => this.#newest.want(this.#visible), { signal });
  }

  disconnectedCallback() {
    this.#gone.abort();
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

  /** @param {string} name */
  inputs(name) {
    const inputs = partsOf(this, `.controls input[name="${name}"]`);
    return /** @type {HTMLInputElement[]} */ (inputs);
  }

  /** @param {State} state during a gesture; `commit` ends it */
  change(state) {
    const values = clamp(this.controls, state);
    if (same(values, this.values)) return;
    this.values = values;
    this.#newest.want(); // first of all: Python works while this page does the rest
    this.#showValuesSoon();
    this.dispatchEvent(new Event("moved", { bubbles: true }));
  }

  /** @param {State} values from a figure that shares them; out of sight, the picture may wait */
  follow(values) {
    const own = clamp(this.controls, { ...this.values, ...values });
    if (same(own, this.values)) return;
    this.values = own;
    this.#newest.want(this.#visible);
    if (this.#visible) this.#showValuesSoon();
  }

  /** With the picture where Python is quick: one frame to paint, not two. Else before it. */
  #showValuesSoon() {
    this.hands.follow();
    if (python.phase !== "live") {
      this.#showValues();
      this.showKept();
    } else this.#soon ??= setTimeout(() => this.#showValues(), QUICK);
  }

  /** Until Python answers, the picture that was kept of these values, if there is one. */
  showKept() {
    if (python.phase === "live" || this.dataset.settled === "true") return;
    const scene = this.kept.scene();
    if (scene) this.#draw(scene);
    showPhase(this, python);
  }

  /** Handles and inputs, which need no Python to know where they are. */
  #showValues() {
    this.hands.draw();
    this.#showInputs();
  }

  #showInputs() {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    showState(this);
    showNumbers(this);
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
    const isNews = this.dataset.phase !== python.phase;
    this.dataset.phase = python.phase;
    this.dataset.runtime = python.phase === "live" ? python.way : "baked";
    this.dataset.start = python.from;
    if (python.phase === "live" && !wasLive) {
      this.#goLive();
      if (this.#visible) this.#newest.want(); // a first call warms Python up before it is needed
    }
    if (isNews || this.#visible) showPhase(this, python); // bytes come often, and that costs a frame
    if (python.phase === "failed") this.showKept();
    this.#newest.ask();
  }

  /** @param {{scene: import('./types.js').Scene, milliseconds: number}} answer */
  show({ scene, milliseconds }) {
    this.kept.words = "";
    this.#draw(scene);
    tellTime(this, this.#warm ? milliseconds : undefined); // the first call is not typical
    this.#warm = true;
  }

  /** @param {import('./types.js').Scene} scene */
  #draw(scene) {
    this.scene = scene;
    this.hands.follow();
    render(/** @type {Element} */ (this.querySelector(".panels")), scene);
    if (this.#soon) this.#showInputs();
    this.points.giveFocus();
    showWords(this);
    const { values, readouts } = this;
    const detail = {
      get state() {
        return structuredClone(values); // for those who ask: it may be long
      },
      readouts,
    };
    this.dispatchEvent(new CustomEvent("explorable-change", { detail, bubbles: true }));
  }

  /** @param {import('./python.js').PythonError} error the old picture stays, with the reason */
  refuse(error) {
    showNote(this, error.message, error.traceback);
    this.dispatchEvent(new CustomEvent("refused", { detail: error }));
  }

  /** @param {boolean} settled whether nothing is wanted any more */
  settle(settled) {
    if (this.dataset.settled !== String(settled)) this.dataset.settled = String(settled);
  }
}
