// The state of a figure in a frame, as far as the page around it knows it.

/** @typedef {Record<string, any>} Values */

export class HostState {
  /** @type {Values} as the frame told it, or was told */
  #known = {};
  /** @type {Values} set before the frame could be told */
  #wanted = {};

  /** A copy. @returns {Values} */
  get values() {
    return structuredClone({ ...this.#known, ...this.#wanted });
  }

  /** @param {string} name */
  has(name) {
    return Object.hasOwn(this.#known, name);
  }

  /** The frame is loaded again. @param {boolean} isKept whether it is to show the same values then */
  restart(isKept) {
    this.#wanted = isKept ? { ...this.#known, ...this.#wanted } : {};
    this.#known = {};
  }

  /** @param {Values} values of a frame's message; those that have not changed may be left out */
  take(values) {
    this.#known = { ...this.#known, ...values };
  }

  /** @param {Values} values that can be cloned, for a frame that does not listen yet */
  want(values) {
    this.#wanted = { ...this.#wanted, ...values };
  }

  /** @returns {Values} what was wanted and is known; forgets the rest */
  settle() {
    const known = Object.entries(this.#wanted).filter(([name]) => this.has(name));
    this.#wanted = {};
    const values = Object.fromEntries(known);
    this.take(values);
    return values;
  }
}
