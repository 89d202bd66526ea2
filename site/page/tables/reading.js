// How far the reading of a table is, and the button that stops it.

import { language } from "../../words/language.js";
import { say } from "../../words/say.js";

export class Reading {
  #running = new AbortController();

  /** @param {HTMLProgressElement} bar @param {HTMLElement} stop @param {import('./said.js').Said} said */
  constructor(bar, stop, said) {
    this.bar = bar;
    this.stop = stop;
    this.said = said;
    stop.addEventListener("click", () => this.#running.abort());
  }

  /** The signal for a table that is read once more: another one that begins stops it. */
  again() {
    if (this.#running.signal.aborted) this.#running = new AbortController();
    return this.#running.signal;
  }

  /** Another table: the one before it is read no further. @returns {AbortSignal} */
  begin() {
    this.#running.abort();
    this.#running = new AbortController();
    this.bar.value = 0;
    this.bar.hidden = this.stop.hidden = false;
    this.said.say(say`Python is starting.`);
    return this.#running.signal;
  }

  show = (/** @type {number} */ share, /** @type {number} */ rows) => {
    this.bar.value = share;
    this.said.say(say`${rows.toLocaleString(language)} rows so far.`);
  };

  /** All has been read; what is computed of it cannot be stopped, and takes a moment. */
  compute() {
    this.bar.removeAttribute("value");
    this.stop.hidden = true;
  }

  /** @param {AbortSignal} signal of the table that has been read, unless another one has begun */
  end(signal) {
    if (signal === this.#running.signal) this.bar.hidden = this.stop.hidden = true;
  }
}
