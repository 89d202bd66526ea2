// The newest state wins: one request is under way at most, one state waits at most, and a newer
// one takes its place. No queue and no delay: the rate adapts to the machine by itself.

import { python } from "../python/client.js";
import { PythonError, Unanswered } from "../python/pending-requests.js";

/** @typedef {import('../types.js').State} State */

/**
 * @typedef {object} Asker what asks, as far as this file knows it
 * @property {string} name
 * @property {State} values
 */

/**
 * @typedef {object} Shower where the answer goes
 * @property {(answer: {scene: import('../types.js').Scene, milliseconds: number}) => void} show
 * @property {(error: PythonError) => void} refuse
 * @property {(settled: boolean) => void} settle
 */

export class Newest {
  #waiting = false;
  #underWay = false;

  /** @param {Asker} asker @param {Shower} view */
  constructor(asker, view) {
    this.asker = asker;
    this.view = view;
  }

  /**
   * The asker's values have changed: ask for them, as soon as Python is free.
   * @param {boolean} [now] false for a figure out of sight, which asks when it is seen again
   */
  want(now = true) {
    this.#waiting = true;
    if (now) this.ask();
    else this.view.settle(false);
  }

  async ask() {
    this.view.settle(!this.#waiting && !this.#underWay);
    if (!this.#waiting || this.#underWay || python.phase !== "live") return;
    this.#waiting = false;
    this.#underWay = true;
    const show = await this.#answer();
    this.#underWay = false;
    this.ask(); // first of all: Python works on the next one while this page draws
    show();
  }

  /** @returns {Promise<() => void>} shows what Python answered to the newest values */
  async #answer() {
    const { asker, view } = this;
    try {
      const answer = await python.draw(asker.name, asker.values);
      return () => view.show(answer);
    } catch (error) {
      // What Python refused, it would refuse again; what it never answered is asked once more.
      if (error instanceof PythonError) return () => view.refuse(error);
      if (error instanceof Unanswered) this.#waiting = true;
      return () => {
        if (!(error instanceof Unanswered)) throw error; // a fault of ours: not to be had again
      };
    }
  }
}
