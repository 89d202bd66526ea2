// Shows the sentences of a figure's Scene, and how long Python took, at the pace of reading.

import { emit } from "./events.js";
import { showSentences, showTime } from "./text-output.js";
import { TextThrottle } from "./text-throttle.js";

export class TextView extends TextThrottle {
  /** @type {number | undefined} milliseconds of the newest answer; not of the first, which is untypical */
  #milliseconds;
  #isWarm = false;

  /**
   * @param {HTMLElement} figure
   * @param {import('./store.js').Store} store
   * @param {import('../types.js').Python} python
   */
  constructor(figure, store, python) {
    super(store, () => {
      showSentences(figure, store.scene);
      if (python.phase === "live") showTime(figure, this.#milliseconds);
      emit(figure, "text");
    });
  }

  /** @param {number} milliseconds that Python took for an answer */
  answered(milliseconds) {
    if (this.#isWarm) this.#milliseconds = milliseconds;
    this.#isWarm = true;
  }
}
