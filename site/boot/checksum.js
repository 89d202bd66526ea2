// Checksums of files, which the build writes (py/publish/pyodide/checksum.py) and a start compares: a
// file that was cut, or changed on its way, never becomes part of Python. They also work where
// crypto.subtle does not: in plain http, and in a synchronous import.

import { damaged } from "./errors.js";

const FACTOR = 31;
const [SQUARE, CUBE, FOURTH] = [FACTOR ** 2, FACTOR ** 3, FACTOR ** 4];
const COMMA = 44;

/** A polynomial checksum over little-endian words: changes if any one byte changes. */
export class Checksum {
  #sum = 0;
  /** of a word that is not complete yet */
  #word = 0;
  #bits = 0;

  /** @param {Uint8Array} bytes the next ones, however many */
  add(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let at = 0;
    while (this.#bits && at < bytes.length) this.#addByte(bytes[at++]);
    let sum = this.#sum;
    // Four words at a time: a processor does not wait for one product before it begins the next.
    for (; at + 16 <= bytes.length; at += 16)
      sum =
        (Math.imul(sum, FOURTH) +
          Math.imul(view.getUint32(at, true), CUBE) +
          Math.imul(view.getUint32(at + 4, true), SQUARE) +
          Math.imul(view.getUint32(at + 8, true), FACTOR) +
          view.getUint32(at + 12, true)) |
        0;
    for (; at + 4 <= bytes.length; at += 4)
      sum = (Math.imul(sum, FACTOR) + view.getUint32(at, true)) | 0;
    this.#sum = sum;
    while (at < bytes.length) this.#addByte(bytes[at++]);
    return this;
  }

  /** @param {number} byte */
  #addByte(byte) {
    this.#word |= byte << this.#bits;
    this.#bits += 8;
    if (this.#bits < 32) return;
    this.#sum = (Math.imul(this.#sum, FACTOR) + this.#word) | 0;
    this.#word = this.#bits = 0;
  }

  /** Of all bytes so far, as if zeros completed the last word. */
  get value() {
    if (!this.#bits) return this.#sum >>> 0;
    return (Math.imul(this.#sum, FACTOR) + this.#word) >>> 0;
  }
}

/**
 * Checks a file that begins with its own sum: `{"sum":1234,` and what the sum is of.
 * @param {Uint8Array} bytes @param {string} [url] for the error
 */
export function checkOwnSum(bytes, url) {
  const start = bytes.subarray(0, 30).indexOf(COMMA) + 1;
  const [, sum] = /^\{"sum":(\d+),$/.exec(new TextDecoder().decode(bytes.subarray(0, start))) ?? [];
  if (!sum) throw damaged(url);
  checkSum(bytes.subarray(start), Number(sum), url);
}

/** @param {Uint8Array} bytes @param {number} sum @param {string} [url] for the error */
export function checkSum(bytes, sum, url) {
  if (new Checksum().add(bytes).value !== sum) throw damaged(url);
}
