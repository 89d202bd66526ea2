// Questions that wait for their answers, each with a number and only so long.

/** @typedef {ReturnType<typeof setTimeout>} Timer */
/** @typedef {{resolve: (answer: any) => void, reject: (error: Error) => void, watch: () => Timer, timer?: Timer}} Asker */

/** Python refused: the figure's own code raised. Carries the traceback. */
export class PythonError extends Error {
  /** @param {string} message @param {string} traceback */
  constructor(message, traceback) {
    super(message);
    this.traceback = traceback;
  }
}

/** Python was not there to the end: nobody knows what it would have said. */
export class Unanswered extends Error {}

export class Waiting {
  #seq = 0;
  /** @type {Map<number, Asker>} */
  #askers = new Map();
  #paused = false;

  /**
   * @param {(seq: number) => void} post sends the question under this number
   * @param {number} patience in milliseconds
   * @param {() => void} tooLate
   * @returns {Promise<any>}
   */
  ask(post, patience, tooLate) {
    const seq = ++this.#seq;
    return new Promise((resolve, reject) => {
      const watch = () => setTimeout(tooLate, patience);
      this.#askers.set(seq, { resolve, reject, watch, timer: this.#paused ? undefined : watch() });
      post(seq);
    });
  }

  /** @param {boolean} paused while silence means nothing; afterwards patience begins anew */
  pause(paused) {
    this.#paused = paused;
    for (const asker of this.#askers.values()) {
      clearTimeout(asker.timer);
      asker.timer = paused ? undefined : asker.watch();
    }
  }

  /** @param {any} message of the worker to the question with its number */
  answer(message) {
    const { resolve, reject } = this.#take(message.seq);
    if (message.type !== "error") resolve(message);
    else reject(new PythonError(message.message, message.traceback));
  }

  /** @param {number} seq @returns {Asker} who waits no more */
  #take(seq) {
    const asker = /** @type {Asker} */ (this.#askers.get(seq));
    this.#askers.delete(seq);
    clearTimeout(asker.timer);
    return asker;
  }

  /** @param {string} reason why nobody will be answered */
  refuseAll(reason) {
    this.#paused = false;
    for (const seq of [...this.#askers.keys()]) this.#take(seq).reject(new Unanswered(reason));
  }
}
