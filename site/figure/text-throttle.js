// Text throttle: at rest a figure's text is written at once; during a gesture three times a second,
// and at its end. Nobody reads faster, and text that changes costs as much layout and painting as
// the whole picture.

import { same } from "../state/state.js";

const INTERVAL = 333; // milliseconds
// Text that is due waits so much longer for the next picture, to be laid out and painted with it: on a slow
// machine a frame of its own would delay that picture.
const WAIT = 67;

export class TextThrottle {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #written = -INTERVAL;

  /** @param {import('./store.js').Store} store @param {() => void} write */
  constructor(store, write) {
    this.store = store;
    this.write = write;
  }

  /** The text has changed. @param {boolean} [now] whether it cannot wait for the end of the interval */
  request(now = false) {
    const { values, history } = this.store;
    const pause = this.#written + INTERVAL - performance.now();
    if (now || pause <= 0 || same(values, history.present)) this.#writeNow();
    else this.#timer ??= setTimeout(() => this.#writeNow(), pause + WAIT);
  }

  /** Writes what is pending: the gesture has ended. */
  flush() {
    if (this.#timer) this.#writeNow();
  }

  /** Drops what is pending: it is no longer true. */
  cancel() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #writeNow() {
    this.cancel();
    this.#written = performance.now();
    this.write();
  }
}
