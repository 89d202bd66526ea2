// Delta sync: page and worker each cache the last state and Scene of every figure, and send only what
// has changed. Both caches live as long as the connection, so they always agree.

import { SceneDecoder } from "./scene-decoder.js";

/** @typedef {import('../types.js').State} State */

export class DeltaSync {
  /** @type {Map<string, State>} */
  #states = new Map();
  /** @type {Map<string, SceneDecoder>} */
  #decoders = new Map();

  /** @param {string} figure @param {State} state @returns {State} the values that the worker does not have */
  stateDelta(figure, state) {
    const cached = this.#states.get(figure) ?? {};
    this.#states.set(figure, state);
    const changed = Object.entries(state).filter(([name, value]) => value !== cached[name]);
    return Object.fromEntries(changed);
  }

  /** @param {string} figure @param {string} text @param {Float64Array} numbers a delta @returns {import('../types.js').Scene} */
  scene(figure, text, numbers) {
    const decoder = this.#decoders.get(figure) ?? new SceneDecoder();
    this.#decoders.set(figure, decoder);
    return decoder.decode(text, numbers);
  }
}
