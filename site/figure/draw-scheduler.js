// Draw scheduler: at most one request is in flight and at most one state is pending, always the
// newest. No queue and no delay: the rate follows the speed of the machine.

import { PythonError, Unanswered } from "../python/pending-requests.js";

/** @typedef {import('../types.js').Answer} Answer */

/**
 * @typedef {object} Output where answers go
 * @property {(answer: Answer) => void} show
 * @property {(error: PythonError) => void} refuse
 * @property {(settled: boolean) => void} settle
 */

export class DrawScheduler {
  #pending = false;
  #inFlight = false;

  /**
   * @param {{phase: string}} python
   * @param {() => Promise<Answer>} draw sends the newest values
   * @param {Output} output
   */
  constructor(python, draw, output) {
    this.python = python;
    this.draw = draw;
    this.output = output;
  }

  /**
   * The values have changed: they are sent as soon as Python is free.
   * @param {boolean} [now] false for a figure out of sight, which sends them when it is seen again
   */
  request(now = true) {
    this.#pending = true;
    if (now) this.flush();
    else this.output.settle(false);
  }

  /** Sends what is pending, if Python is free. */
  async flush() {
    this.output.settle(!this.#pending && !this.#inFlight);
    if (!this.#pending || this.#inFlight || this.python.phase !== "live") return;
    this.#pending = false;
    this.#inFlight = true;
    const finish = await this.#answer();
    this.#inFlight = false;
    this.flush(); // before anything else: Python computes the next Scene while this page draws
    finish();
  }

  /** @returns {Promise<() => void>} shows what Python answered */
  async #answer() {
    const { output } = this;
    try {
      const answer = await this.draw();
      return () => output.show(answer);
    } catch (error) {
      // A refused state would be refused again; a request without an answer is sent once more.
      if (error instanceof PythonError) return () => output.refuse(error);
      if (error instanceof Unanswered) this.#pending = true;
      return () => {
        if (!(error instanceof Unanswered)) throw error; // a fault of the page: no reason to repeat
      };
    }
  }
}
