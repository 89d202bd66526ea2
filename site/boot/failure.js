// Makes sure that a start has an end: with Python, or with the reason why not.

import { StartError, stalled } from "./errors.js";
import { reload } from "./fetch-file.js";
import { SnapshotError } from "./snapshot/restore.js";

const GRACE = 500; // milliseconds: a file that came damaged fails in several ways, the plain one counts
const RELOAD = 5_000; // milliseconds

/**
 * @template T
 * @param {(fail: (error: any) => void) => Promise<T>} start
 * @param {import('./arrivals.js').Arrivals} arrivals
 * @param {string[]} needed URLs of files that a start from packs needs
 * @returns {Promise<T>} that of `start`; rejects also when it calls `fail`, or waits in vain
 */
export async function orFailure(start, arrivals, needed) {
  /** @type {() => void} */
  let stop = () => {};
  try {
    return await new Promise((resolve, reject) => {
      const fail = (/** @type {any} */ error) => {
        const isPlain = error instanceof StartError || error instanceof SnapshotError;
        setTimeout(() => reject(error), isPlain ? 0 : GRACE);
      };
      // Where its wasm cannot be had, Pyodide's promise stays pending, and the error is not handled.
      const unhandled = (/** @type {PromiseRejectionEvent} */ { reason }) => fail(reason);
      self.addEventListener("unhandledrejection", unhandled);
      const stopWatching = arrivals.watch((seconds) => fail(stall(arrivals, needed, seconds)));
      stop = () => {
        stopWatching();
        self.removeEventListener("unhandledrejection", unhandled);
      };
      start(fail).then(resolve, fail);
    });
  } catch (error) {
    const { url } = /** @type {any} */ (error);
    if (url) await reload(url, AbortSignal.timeout(RELOAD)).catch(() => {}); // for the next try
    throw error;
  } finally {
    stop();
  }
}

/** @param {import('./arrivals.js').Arrivals} arrivals @param {string[]} needed @param {number} seconds */
function stall({ pending }, needed, seconds) {
  const error = stalled(seconds);
  const isOptional = pending.size > 0 && !needed.some((url) => pending.has(url));
  return isOptional ? new SnapshotError(error.message) : error;
}
