// Memory diff: the memory of a running Python as its differences from that of one that has not run yet.

import { wordSum } from "../wasm/word-sum.js";

const GRANULE = 256; // bytes that are compared, and copied, together

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
 * @returns {(piece: Uint8Array) => void} to be called with the content, piece by piece; throws if that is
 *   longer than the runs
 */
export function writerInto(blank, runs) {
  let run = 0;
  let at = runs[0]?.[0];
  return (piece) => {
    for (let read = 0; read < piece.length; ) {
      if (run === runs.length) throw new RangeError();
      const end = runs[run][1];
      const part = piece.subarray(read, read + end - at);
      blank.set(part, at);
      read += part.length;
      at += part.length;
      if (at === end) at = runs[++run]?.[0];
    }
  };
}

/**
 * A polynomial checksum of what stays of a blank memory: changes if any one word outside of the runs changes.
 * @param {WebAssembly.Memory} blank
 * @param {[number, number][]} runs
 * @param {number} used bytes, in whole granules: all after them is zeros
 * @returns {number}
 */
export function checksumOutside(blank, runs, used) {
  const add = wordSum(blank);
  let sum = 0;
  let from = 0;
  for (const [start, end] of [...runs, [used, used]]) {
    if (from < used) sum = add(from, Math.min(start, used), sum);
    from = end;
  }
  return sum;
}

/** The bytes that a module has used of its memory, in whole granules. @param {any} module @returns {number} */
export const usedBy = (module) => Math.ceil(module._sbrk(0) / GRANULE) * GRANULE;
