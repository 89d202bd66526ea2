// Requests in flight, each with a number and a timeout.

/** @typedef {ReturnType<typeof setTimeout>} Timer */

/**
 * @typedef {object} Request
 * @property {any} message
 * @property {(answer: any) => void} resolve
 * @property {(error: Error) => void} reject
 * @property {() => Timer} startTimer
 * @property {Timer} [timer]
 */

/** Python raised an error: the figure's own code did, or the reader's. */
export class PythonError extends Error {
  /** @param {string} message @param {string} traceback */
  constructor(message, traceback) {
    super(message);
    this.traceback = traceback;
  }
}

/** Python stopped before it answered: the same request may succeed later. */
export class Unanswered extends Error {}

export class PendingRequests {
  #seq = 0;
  /** @type {Map<number, Request>} */
  #requests = new Map();
  #isPaused = false;

  /** The message that the worker is busy with, if any: it answers them in order. @returns {any} */
  get oldest() {
    return this.#requests.values().next().value?.message;
  }

  /**
   * @param {object} message
   * @param {(numbered: object) => void} post sends the message with its number
   * @param {number} timeout in milliseconds
   * @param {() => void} onTimeout
   * @returns {Promise<any>} rejects with a PythonError, or Unanswered
   */
  send(message, post, timeout, onTimeout) {
    const seq = ++this.#seq;
    return new Promise((resolve, reject) => {
      const startTimer = () => setTimeout(onTimeout, timeout);
      const timer = this.#isPaused ? undefined : startTimer();
      this.#requests.set(seq, { message, resolve, reject, startTimer, timer });
      post({ ...message, seq });
    });
  }

  /** @param {boolean} isPaused while the worker is blocked on purpose; timeouts start anew afterwards */
  pause(isPaused) {
    this.#isPaused = isPaused;
    for (const request of this.#requests.values()) {
      clearTimeout(request.timer);
      request.timer = isPaused ? undefined : request.startTimer();
    }
  }

  /** @param {import('./messages.js').Answer} answer ignored if no request in flight has its number */
  settle(answer) {
    if (!this.#requests.has(answer.seq)) return;
    const { resolve, reject } = this.#take(answer.seq);
    if (answer.type !== "error") resolve(answer);
    else reject(new PythonError(answer.message, answer.traceback));
  }

  /** @param {number} seq @returns {Request} no longer in flight */
  #take(seq) {
    const request = /** @type {Request} */ (this.#requests.get(seq));
    this.#requests.delete(seq);
    clearTimeout(request.timer);
    return request;
  }

  /** @param {string} reason */
  rejectAll(reason) {
    this.#isPaused = false;
    for (const seq of [...this.#requests.keys()]) this.#take(seq).reject(new Unanswered(reason));
  }
}
