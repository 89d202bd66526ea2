// What can be undone: one entry a gesture, not one a frame.

import { same } from './state.js';

/** @typedef {import('./types.js').State} State */

export class History {
  /** @param {State} state */
  constructor(state) {
    this.restart(state);
  }

  /** @param {State} state where undoing ends */
  restart(state) {
    this.present = state;
    /** @type {State[]} */
    this.past = [];
    /** @type {State[]} */
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
