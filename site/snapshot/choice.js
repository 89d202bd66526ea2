// Whether to start from the snapshot: it saves a second or more of work, and is 2 MB larger than what
// Python is put together from. Where that much takes longer to come, it comes later, when there is
// nothing else to do (offline.js), and is there for the next visit.

const SAMPLE = 1_000_000; // bytes, as they are before compression, after which the line is judged
const ENOUGH = 10_000; // of them in a millisecond; a quarter of that crosses the line: 20 Mbit/s

// (module (type (func)) (type (struct))
//   (func $own (type 0)) (table (export "table") 1 funcref) (elem (i32.const 0) $own)
//   (export "own" (func $own)))
const PROBE = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 2, 96, 0, 0, 95, 0, 3, 2, 1, 0, 4, 4, 1, 112, 0, 1, 7, 15, 2,
  3, 111, 119, 110, 0, 0, 5, 116, 97, 98, 108, 101, 1, 0, 9, 7, 1, 0, 65, 0, 11, 1, 0, 10, 4, 1, 2,
  0, 11,
];

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
  if (!mayFit()) return false;
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

/**
 * The snapshot's table of functions is as long as it is because the browser knows types of objects that
 * it collects itself, and because a function in the table is the one that is exported. Where it is
 * not, as in WebKit, the same functions lie at other places.
 */
function mayFit() {
  try {
    const module = new WebAssembly.Module(Uint8Array.from(PROBE));
    const { own, table } = /** @type {any} */ (new WebAssembly.Instance(module).exports);
    return table.get(0) === own;
  } catch {
    return false;
  }
}
