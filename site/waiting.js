// Questions that wait for their answers, each with a number and only so long.

/** @typedef {{resolve: (answer: any) => void, reject: (error: Error) => void, timer: ReturnType<typeof setTimeout>}} Asker */

export class Waiting {
  #seq = 0;
  /** @type {Map<number, Asker>} */
  #askers = new Map();

  /**
   * @param {(seq: number) => void} post sends the question under this number
   * @param {number} patience in milliseconds
   * @param {() => void} tooLate
   * @returns {Promise<any>}
   */
  ask(post, patience, tooLate) {
    const seq = ++this.#seq;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(tooLate, patience);
      this.#askers.set(seq, { resolve, reject, timer });
      post(seq);
    });
  }

  /** @param {number} seq @returns {Asker} who waits no more */
  take(seq) {
    const asker = /** @type {Asker} */ (this.#askers.get(seq));
    this.#askers.delete(seq);
    clearTimeout(asker.timer);
    return asker;
  }

  /** @param {string} reason why nobody will be answered */
  refuseAll(reason) {
    for (const seq of [...this.#askers.keys()]) this.take(seq).reject(new Error(reason));
  }
}
