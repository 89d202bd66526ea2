// The speed of the line, judged by the first megabyte.

const SAMPLE = 1_000_000; // bytes before compression, after which the speed of the line is judged
const FAST = 10_000; // of them in a millisecond; a third of that crosses the line: 25 Mbit/s

export class LineSpeed {
  #first = { bytes: 0, time: 0 };
  /** @type {(isFast: boolean) => void} */
  #resolve = () => {};
  /** @type {Promise<boolean>} */
  isFast = new Promise((resolve) => {
    this.#resolve = resolve;
  });

  /** @param {number} bytes that have arrived so far */
  count(bytes) {
    const time = performance.now();
    this.#first.time ||= time;
    this.#first.bytes ||= bytes;
    const arrived = bytes - this.#first.bytes;
    if (arrived < SAMPLE) return;
    this.#resolve(arrived >= FAST * (time - this.#first.time));
  }
}
