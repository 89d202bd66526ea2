// Random numbers for property tests: the same ones in every run.

/** @param {number} seed @returns {(low?: number, high?: number) => number} numbers of a range, 0 to 1 by default */
export function random(seed) {
  let state = seed;
  return (low = 0, high = 1) => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return low + (high - low) * (state / 2 ** 31);
  };
}
