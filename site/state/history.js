// What can be undone: one entry a gesture, not one a frame.

import { same } from "./state.js";

/** @typedef {import('../types.js').State} State */

export class History {
  /** @type {State} */
  present = {};
  /** @type {State[]} */
  past = [];
  /** @type {State[]} */
  future = [];

  /** @param {State} state where undoing ends */
  restart(state) {
    this.present = state;
    this.past = [];
    this.future = [];
  }

  /** @param {State} state as a gesture left it; true if it changed anything */
  commit(state) {
    if (same(state, this.present)) return false;
    this.past.push(this.present);
    this.present = state;
    this.future = [];
    return true;
  }

  undo() {
    return this.#step(this.past, this.future);
  }

  redo() {
    return this.#step(this.future, this.past);
  }

  /** @param {State[]} from @param {State[]} to */
  #step(from, to) {
    const state = from.pop();
    if (!state) return null;
    to.push(this.present);
    this.present = state;
    return state;
  }
}
