// Keeps a list of the files that are on their way, and notices that nothing arrives any more.

const LIMIT = 10; // seconds without a byte, while a file is on its way
const LIMIT_AFTERWARDS = 45; // for what browsers do beside the worker: they compile

export class Arrivals {
  /** @type {Set<string>} URLs of files that have not arrived completely */
  pending = new Set();
  #noted = 0;

  /** Something has arrived. */
  note() {
    this.#noted++;
  }

  /**
   * The file is pending until the promise is settled.
   * @template T @param {string} url @param {Promise<T>} promise @returns {Promise<T>}
   */
  track(url, promise) {
    this.pending.add(url);
    return promise.finally(() => {
      this.pending.delete(url);
      this.note();
    });
  }

  /**
   * Calls back when nothing has arrived for long. Seconds in which the worker is busy do not count.
   * @param {(seconds: number) => void} onStall
   * @returns {() => void} ends it
   */
  watch(onStall) {
    let seen = 0;
    let quiet = 0;
    const timer = setInterval(() => {
      quiet = this.#noted === seen ? quiet + 1 : 0;
      seen = this.#noted;
      if (quiet >= (this.pending.size ? LIMIT : LIMIT_AFTERWARDS)) onStall(quiet);
    }, 1000);
    return () => clearInterval(timer);
  }
}
