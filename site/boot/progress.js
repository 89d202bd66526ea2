// How far a start is: bytes that have come, of all that will come, told a step at a time.

const STEP = 0.02; // of all bytes: how much has to come before that is told

/**
 * @param {(loaded: number, total: number) => void} report
 * @param {Promise<number>} coming how many bytes will come; nothing is told before that is known
 * @returns {(loaded: number) => void} to be called with the number of bytes that have come so far
 */
export function inSteps(report, coming) {
  let total = Number.POSITIVE_INFINITY;
  let loaded = 0;
  let told = 0;
  const tell = () => {
    if (loaded < total && loaded - told < total * STEP) return;
    told = loaded;
    report(loaded, total);
  };
  const set = (/** @type {number} */ bytes) => {
    total = bytes;
    tell();
  };
  coming.then(set, () => {}); // whoever asked says what went wrong
  return (bytes) => {
    loaded = bytes;
    tell();
  };
}
