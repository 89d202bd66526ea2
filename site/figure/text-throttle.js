// What is there to be read follows at the pace of reading: at once where a figure is at rest, three
// times a second while it moves. Nobody reads faster, and a page whose words have changed takes as
// long to lay out and to paint as all of the picture.

import { same } from "../state/state.js";

const PACE = 333; // milliseconds

export class Reading {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #later;
  #written = -PACE;

  /** @param {import('./element.js').ExplorableFigure} figure @param {() => void} write */
  constructor(figure, write) {
    this.figure = figure;
    this.write = write;
  }

  /** There is something new to be read. */
  follow() {
    const { values, history } = this.figure;
    const pause = this.#written + PACE - performance.now();
    if (pause <= 0 || same(values, history.present)) this.#writeNow();
    else this.#later ??= setTimeout(() => this.#writeNow(), pause);
  }

  /** The gesture has ended: what waits is written. */
  rest() {
    if (this.#later) this.#writeNow();
  }

  /** What waits is not true any more. */
  drop() {
    clearTimeout(this.#later);
    this.#later = undefined;
  }

  #writeNow() {
    this.drop();
    this.#written = performance.now();
    this.write();
  }
}
