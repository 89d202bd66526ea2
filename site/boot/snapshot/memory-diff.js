// Memory diff: the memory of a running Python as its differences from that of one that has not run yet.

const GRANULE = 256; // bytes that are compared, and copied, together
const FACTOR = 31; // of the checksum

/**
 * The granules of `memory` that differ from those of `blank`.
 * @param {Uint8Array} memory
 * @param {Uint8Array} blank of the same size
 * @returns {{runs: [start: number, end: number][], content: Uint8Array}}
 */
export function difference(memory, blank) {
  /** @type {[number, number][]} */
  const runs = [];
  for (let start = 0; start < memory.length; start += GRANULE) {
    const end = Math.min(start + GRANULE, memory.length);
    if (same(memory, blank, start, end)) continue;
    const last = runs.at(-1);
    if (last?.[1] === start) last[1] = end;
    else runs.push([start, end]);
  }
  const content = new Uint8Array(runs.reduce((size, [start, end]) => size + end - start, 0));
  let written = 0;
  for (const [start, end] of runs) {
    content.set(memory.subarray(start, end), written);
    written += end - start;
  }
  return { runs, content };
}

/** @param {Uint8Array} one @param {Uint8Array} other @param {number} start @param {number} end */
function same(one, other, start, end) {
  for (let at = start; at < end; at++) if (one[at] !== other[at]) return false;
  return true;
}

/**
 * Writes a difference into a blank memory, in place: the inverse of `difference`.
 * @param {Uint8Array} blank
 * @param {[number, number][]} runs
 * @param {Uint8Array} content
 */
export function apply(blank, runs, content) {
  let read = 0;
  for (const [start, end] of runs) {
    blank.set(content.subarray(read, read + end - start), start);
    read += end - start;
  }
}

/** A polynomial checksum: changes if any one word changes. @param {Uint32Array} words @returns {number} */
export function checksum(words) {
  let sum = 0;
  for (let at = 0; at < words.length; at++) sum = (Math.imul(sum, FACTOR) + words[at]) | 0;
  return sum;
}
