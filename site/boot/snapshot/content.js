// What a snapshot has of a memory, on its way: it goes straight into the memory once there is room for it.

import { writerInto } from "./memory-diff.js";

export class Content {
  /** @type {Uint8Array<ArrayBuffer>[]} which have no room yet */
  #pieces = [];
  /** @type {((piece: Uint8Array) => void) | undefined} */
  #write;

  /** @param {Uint8Array<ArrayBuffer>} piece the next one */
  add(piece) {
    this.#pieces.push(piece);
    if (this.#write) this.#writeAll(this.#write);
  }

  /**
   * Writes what has come, and from now on what comes.
   * @param {Uint8Array} memory @param {[number, number][]} runs where it differs from a blank one
   */
  writeInto(memory, runs) {
    this.#write = writerInto(memory, runs);
    this.#writeAll(this.#write);
  }

  /** @param {(piece: Uint8Array) => void} write */
  #writeAll(write) {
    for (const piece of this.#pieces.splice(0)) {
      write(piece);
      free(piece);
    }
  }
}

/** Frees memory at once. What transfer(0) leaves, Chromium keeps. @param {Uint8Array<ArrayBuffer>} bytes all of its buffer */
export function free({ buffer }) {
  structuredClone(buffer, { transfer: [buffer] });
}
