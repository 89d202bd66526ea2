// What a page and its worker have told each other of each figure: both keep that, so each tells
// only what has changed since. Both ends forget together, because both memories begin and end with
// the line between them.

import { Unpacked } from "./scene-decoder.js";

/** @typedef {import('../types.js').State} State */

export class Told {
  /** @type {Map<string, State>} */
  #states = new Map();
  /** @type {Map<string, Unpacked>} */
  #scenes = new Map();

  /** @param {string} figure @param {State} state @returns {State} the part of it that is new there */
  news(figure, state) {
    const before = this.#states.get(figure) ?? {};
    this.#states.set(figure, state);
    const changed = Object.entries(state).filter(([name, value]) => value !== before[name]);
    return Object.fromEntries(changed);
  }

  /** @param {string} figure @param {string} text @param {Float64Array} numbers what is new here */
  scene(figure, text, numbers) {
    const scenes = this.#scenes.get(figure) ?? new Unpacked();
    this.#scenes.set(figure, scenes);
    return scenes.scene(text, numbers);
  }
}
