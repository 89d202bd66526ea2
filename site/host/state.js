// The state of a figure in a frame, as far as the page around it knows it.

/** @typedef {Record<string, any>} Values */

export class HostState {
  /** @type {Values} as the frame told it, or was told */
  #known = {};
  /** @type {Values} set before the frame could be told */
  #wanted = {};
  /** @type {Values} sent, not yet received by the frame: its messages on their way do not undo them */
  #sent = {};
  /** how many times values were sent to the frame */
  turn = 0;

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
    this.#sent = {};
    this.turn = 0;
  }

  /**
   * @param {Values} values of a frame's message; those that have not changed may be left out
   * @param {number} [received] the last turn that the frame had received; older frames do not tell
   */
  take(values, received = this.turn) {
    if (received >= this.turn) this.#sent = {};
    this.#known = { ...this.#known, ...values, ...this.#sent };
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
    if (known.length) this.turn++;
    this.#sent = { ...this.#sent, ...values };
    this.#known = { ...this.#known, ...values };
    return values;
  }
}
