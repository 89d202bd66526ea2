// Checksums of files, which the build writes (py/publish/pyodide/checksum.py) and a start compares: a
// file that was cut, or changed on its way, never becomes part of Python. They also work where
// crypto.subtle does not: in plain http, and in a synchronous import.

import { damaged, unreachable } from "./errors.js";
import { wordSum } from "./wasm/word-sum.js";

const PAGE = 1 << 16; // bytes
const COMMA = 44;

/** What sums up: made when it is needed. @type {{bytes: Uint8Array, sum: ReturnType<typeof wordSum>} | undefined} */
let desk;

function newDesk() {
  const memory = new WebAssembly.Memory({ initial: 1 });
  return { bytes: new Uint8Array(memory.buffer), sum: wordSum(memory) };
}

/** A polynomial checksum over little-endian words: changes if any one byte changes. */
export class Checksum {
  #sum = 0;
  /** bytes of a word that is not complete yet */
  #rest = new Uint8Array(0);

  /** @param {Uint8Array} bytes the next ones, however many */
  add(bytes) {
    desk ??= newDesk();
    for (let at = 0; at < bytes.length; ) {
      desk.bytes.set(this.#rest);
      const part = bytes.subarray(at, at + PAGE - this.#rest.length);
      desk.bytes.set(part, this.#rest.length);
      const end = this.#rest.length + part.length;
      const whole = end - (end % 4);
      this.#sum = desk.sum(0, whole, this.#sum);
      this.#rest = desk.bytes.slice(whole, end);
      at += part.length;
    }
    return this;
  }

  /** Of all bytes so far, as if zeros completed the last word. @returns {number} */
  get value() {
    if (!this.#rest.length) return this.#sum >>> 0;
    const last = new Checksum();
    last.#sum = this.#sum;
    return last.add(this.#rest).add(new Uint8Array(4 - this.#rest.length)).value;
  }
}

/**
 * Sums a file up while it arrives.
 * @param {Response} response @param {string} url for the error @param {AbortSignal | undefined} signal ends it
 * @param {(piece: Uint8Array<ArrayBuffer>) => void} onPiece which may free it
 * @returns {Promise<number>}
 */
export async function sumOfBody(response, url, signal, onPiece) {
  const sum = new Checksum();
  const reader = /** @type {ReadableStream<any>} */ (response.body).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (signal?.aborted) break;
      sum.add(next.value);
      onPiece(next.value);
    }
  } catch {
    throw unreachable(url);
  }
  return sum.value;
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
