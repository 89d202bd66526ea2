// Undo and redo: one entry for each gesture, not for each frame.

import { same } from "./state.js";

/** @typedef {import('../types.js').State} State */

export class History {
  /** @type {State} */
  present = {};
  /** @type {State[]} */
  past = [];
  /** @type {State[]} */
  future = [];

  /** @param {State} state the oldest that undo can reach */
  restart(state) {
    this.present = state;
    this.past = [];
    this.future = [];
  }

  /** @param {State} state at the end of a gesture @returns {boolean} whether it is a new entry */
  commit(state) {
    if (same(state, this.present)) return false;
    this.past.push(this.present);
    this.present = state;
    this.future = [];
    return true;
  }

  /** @returns {State | null} the state before, if there is one */
  undo() {
    return this.#step(this.past, this.future);
  }

  /** @returns {State | null} the state that was undone last, if there is one */
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
