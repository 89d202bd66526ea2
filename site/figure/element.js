// A figure: it keeps the state, and wants the picture of the newest one.

import { partsOf } from "../dom/element-cache.js";
import { Hands } from "../input/handles.js";
import { Points } from "../input/points.js";
import { showState } from "../input/sliders.js";
import { readAddress } from "../page/url-state.js";
import { Kept } from "../prerendered/fallback-frames.js";
import { History } from "../state/history.js";
import { clamp, same } from "../state/state.js";
import { listenToReader } from "./bind-inputs.js";
import { Newest } from "./draw-scheduler.js";
import { Presence } from "./lifecycle.js";
import { showProblems } from "./text-output.js";
import { View } from "./view.js";

/** @typedef {import('../types.js').State} State */

export class ExplorableFigure extends HTMLElement {
  static readAddress = readAddress; // an embed's address is read differently
  /** @type {import('../types.js').Control[]} */
  controls = [];
  /** @type {State} */
  values = {};
  /** @type {import('../types.js').Scene} at first with axes and handles only: the page has the rest */
  scene = { figure: "", summary: "", note: "", panels: [], readouts: [] };
  /** @type {State} where “Reset” leads; other than the usual state in an embed */
  home = {};
  /** @type {Set<string>} controls that the reader may not move */
  locked = new Set();
  history = new History();
  hands = new Hands(this);
  points = new Points(this);
  kept = new Kept(this);
  view = new View(this);
  newest = new Newest(this, this.view);
  #presence = new Presence(this);
  /** @type {Promise<void>} resolves when Python answers this figure */
  ready = this.#presence.live;

  connectedCallback() {
    if (!this.controls.length) this.#begin(); // else it is only moved about in its page
    this.#presence.begin();
  }

  #begin() {
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
  }

  disconnectedCallback() {
    this.#presence.end();
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
    this.newest.want(); // first of all: Python works while this page does the rest
    this.view.showValuesSoon();
    this.dispatchEvent(new Event("moved", { bubbles: true }));
  }

  /** @param {State} values from a figure that shares them; out of sight, the picture may wait */
  follow(values) {
    const own = clamp(this.controls, { ...this.values, ...values });
    if (same(own, this.values)) return;
    this.values = own;
    this.newest.want(this.#presence.visible);
    if (this.#presence.visible) this.view.showValuesSoon();
  }

  /** Ends a gesture: it can be undone from now on, and the address tells of it. */
  commit() {
    this.view.reading.rest();
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
}
