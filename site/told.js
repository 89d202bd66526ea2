// What a worker was told of each figure: it keeps that, so it is told only what has changed since.
// Both ends forget together, because both memories begin and end with the line between them.

/** @typedef {import('./types.js').State} State */

export class Told {
  /** @type {Map<string, State>} */
  #states = new Map();

  /** @param {string} figure @param {State} state @returns {State} the part of it that is new there */
  news(figure, state) {
    const before = this.#states.get(figure) ?? {};
    this.#states.set(figure, state);
    const changed = Object.entries(state).filter(([name, value]) => value !== before[name]);
    return Object.fromEntries(changed);
  }
}
