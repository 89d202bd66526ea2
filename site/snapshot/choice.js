// Whether to start from the snapshot: it saves a second or more of work, and is 2 MB larger than what
// Python is put together from. Where that much takes longer to come, it comes later, when there is
// nothing else to do (offline.js), and is there for the next visit.

const SAMPLE = 1_000_000; // bytes, as they are before compression, after which the line is judged
const ENOUGH = 10_000; // of them in a millisecond; a quarter of that crosses the line: 20 Mbit/s

// A module that uses what the snapshot's table of functions depends on: references to garbage that is
// collected by the browser. `struct {}` is all there is in it.
const COLLECTED = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 3, 1, 95, 0]);

/** How quickly bytes come, judged by the first of them. */
export class Pace {
  #first = { bytes: 0, time: 0 };
  /** @type {(quick: boolean) => void} */
  #judge = () => {};
  /** @type {Promise<boolean>} whether the line is quick */
  quick = new Promise((judge) => {
    this.#judge = judge;
  });

  /** @param {number} bytes that have come so far */
  count(bytes) {
    const time = performance.now();
    this.#first.time ||= time;
    this.#first.bytes ||= bytes;
    const came = bytes - this.#first.bytes;
    if (came < SAMPLE) return;
    this.#judge(came >= ENOUGH * (time - this.#first.time));
  }
}

/**
 * @param {string} snapshot its address
 * @param {Promise<boolean>} quick whether the line is
 * @returns {Promise<boolean>}
 */
export async function isBetter(snapshot, quick) {
  if (!WebAssembly.validate(COLLECTED)) return false;
  if (await isKept(snapshot)) return true;
  const { connection } = /** @type {any} */ (navigator);
  return !connection?.saveData && quick;
}

/** @param {string} address @returns {Promise<boolean>} whether the service worker has put it aside */
async function isKept(address) {
  try {
    return Boolean(await caches.match(address, { ignoreSearch: true }));
  } catch {
    return false; // a sandbox has no storage
  }
}
