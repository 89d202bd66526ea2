// Throttles progress reports: one for each step of bytes.

const STEP = 0.02; // of all bytes

/**
 * @param {(loaded: number, total: number) => void} report
 * @param {Promise<number>} totalSoon the number of bytes in all; nothing is reported before it resolves
 * @returns {(loaded: number) => void} to be called with the number of bytes that have arrived so far
 */
export function inSteps(report, totalSoon) {
  let total = Number.POSITIVE_INFINITY;
  let loaded = 0;
  let reported = 0;
  const update = () => {
    if (loaded < total && loaded - reported < total * STEP) return;
    reported = loaded;
    report(loaded, total);
  };
  const setTotal = (/** @type {number} */ bytes) => {
    total = bytes;
    update();
  };
  totalSoon.then(setTotal, () => {}); // the caller handles its error
  return (bytes) => {
    loaded = bytes;
    update();
  };
}
