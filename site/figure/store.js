// The store of one figure: its controls, their values, the Scene that is shown, and the history.
// It holds no element. Who draws, or writes a link, listens to its events (events.js).

import { History } from "../state/history.js";
import { clamp, same, withLocked } from "../state/state.js";

/** @typedef {import('../types.js').Control} Control */
/** @typedef {import('../types.js').Scene} Scene */
/** @typedef {import('../types.js').State} State */

export class Store extends EventTarget {
  /** @type {Control[]} */
  controls = [];
  /** @type {State} */
  values = {};
  /** @type {Scene} at first with axes and handles only: the page has the rest */
  scene = { figure: "", summary: "", note: "", panels: [], readouts: [] };
  /** @type {State} where “Reset” leads; in an embed not always the defaults */
  home = {};
  history = new History();
  /** @type {Set<string>} */
  #locked = new Set();

  /** @param {{controls: Control[], scene: Scene}} frame what the page was built with */
  begin({ controls, scene }) {
    this.controls = controls;
    this.scene = scene;
    this.values = clamp(controls, {});
  }

  /** Controls that the reader may not change. */
  get locked() {
    return this.#locked;
  }

  set locked(names) {
    this.#locked = names;
    this.#emit("lock");
  }

  /** Whether the reader has moved nothing yet: the values are those of the page or of its link. */
  get isAsFound() {
    const { past, present } = this.history;
    return !past.length && (same(present, {}) || same(present, this.values));
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

  /** @param {State} state during a gesture; `commit` ends it. Locked controls keep their values. */
  change(state) {
    this.#set(withLocked(state, this), "change");
  }

  /** @param {State} state that scripts set, not the reader: locked controls, too */
  assign(state) {
    this.#set(state, "change");
  }

  /** @param {State} values of another figure that shares them */
  follow(values) {
    this.#set({ ...this.values, ...values }, "follow");
  }

  /** Ends a gesture, which can be undone from now on. */
  commit() {
    this.#emit("release");
    if (this.history.commit(this.values)) this.#emit("commit");
  }

  reset() {
    this.change(this.home);
    this.commit();
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
    this.#emit("commit");
  }

  /** @param {State} state @param {string} event */
  #set(state, event) {
    const values = clamp(this.controls, state, this.values);
    if (same(values, this.values)) return;
    this.values = values;
    this.#emit(event);
  }

  /** @param {string} event */
  #emit(event) {
    this.dispatchEvent(new Event(event));
  }
}
