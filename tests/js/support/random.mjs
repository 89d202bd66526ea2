// Random numbers for property tests: the same ones in every run.

/** @param {number} seed @returns {(low?: number, high?: number) => number} numbers of a range, 0 to 1 by default */
export function random(seed) {
  let state = seed;
  return (low = 0, high = 1) => {
    state = (state + 0x9e3779b9) | 0; // Mulberry32: 2³² states before one comes again
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return low + (high - low) * (((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32);
  };
}
