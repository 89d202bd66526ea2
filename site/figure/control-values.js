// The values of one figure's controls: clamped, compared, and announced where they have changed.

import { clamp, same, withLocked } from "../state/state.js";

/** @typedef {import('../types.js').State} State */

export class ControlValues extends EventTarget {
  /** @type {import('../types.js').Control[]} */
  controls = [];
  /** @type {State} */
  values = {};
  /** @type {Set<string>} */
  #locked = new Set();

  /** Controls that the reader may not change. */
  get locked() {
    return this.#locked;
  }

  set locked(names) {
    this.#locked = names;
    this.emit("lock");
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

  /** @param {State} state @param {string} event */
  #set(state, event) {
    const values = clamp(this.controls, state, this.values);
    if (same(values, this.values)) return;
    this.values = values;
    this.emit(event);
  }

  /** @protected @param {string} event */
  emit(event) {
    this.dispatchEvent(new Event(event));
  }
}
