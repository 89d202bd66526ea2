// Whether to start from the snapshot: it saves a second or more of work, and is 2 MB larger than what
// Python is put together from. Where that much takes longer to come, it comes later, when there is
// nothing else to do (offline.js), and is there for the next visit.

import { putAside } from "../offline-cache.js";

const SAMPLE = 1_000_000; // bytes, as they are before compression, after which the line is judged
const ENOUGH = 10_000; // of them in a millisecond; a third of that crosses the line: 25 Mbit/s

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
 * It is asked for at once. If the line proves slow that ends: a few hundred kilobytes came in vain.
 * @param {string} address
 * @param {import('../counted-fetch.js').Fetching} fetching
 * @param {Promise<boolean>} quick whether the line is
 * @returns {Promise<{pack: Promise<ArrayBuffer>} | undefined>} nothing where the parts are better
 */
export async function snapshotIfBetter(address, fetching, quick) {
  if (!mayFit()) return undefined;
  const kept = putAside(address);
  const { connection } = /** @type {any} */ (navigator);
  if (connection?.saveData && !(await kept)) return undefined;
  const doubt = new AbortController();
  const pack = fetching.whole(address, doubt.signal);
  pack.catch(() => {}); // is told where it is used
  if ((await kept) || (await quick)) return { pack };
  doubt.abort();
  return undefined;
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
