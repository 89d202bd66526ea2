// Fetches the files of a start all at once, counts their bytes as they arrive, and sums them up.

import { Arrivals } from "./arrivals.js";
import { sumOfBody } from "./checksum.js";
import { damaged } from "./errors.js";
import { fetchFile, fetchWasm } from "./fetch-file.js";

/** While there is one, the global `fetch` answers from the files that it has requested. */
export class CountedFetch {
  #plainFetch = self.fetch;
  /** @type {Map<string, Promise<Response>>} */
  #requested = new Map();
  /** @type {Map<string, Promise<number>>} checksums, each known when its file is here */
  #sums = new Map();
  #loaded = 0;
  #onBytes;

  /**
   * @param {(bytes: number) => void} onBytes called with the number of bytes that have arrived so far
   * @param {Arrivals} arrivals
   */
  constructor(onBytes, arrivals = new Arrivals()) {
    this.#onBytes = onBytes;
    this.arrivals = arrivals;
    self.fetch = (resource, options) =>
      this.#requested.get(String(resource)) ?? this.#plainFetch.call(self, resource, options);
  }

  /**
   * Requests files at once. A later `fetch` of one of them, as by Pyodide, gets this response.
   * @param {(error: Error) => void} onMissing called when a file cannot be fetched: not every caller of
   *   `fetch` reports that
   * @param {string[]} urls
   */
  request(onMissing, ...urls) {
    for (const url of urls) this.#add(url, fetchFile(url), onMissing);
  }

  /**
   * The same for WebAssembly.
   * @param {(error: Error) => void} onMissing @param {string[]} urls whose content never changes
   * @param {AbortSignal} [signal] aborts it; its bytes are then not counted
   */
  requestWasm(onMissing, urls, signal) {
    for (const url of urls) this.#add(url, fetchWasm(url, signal), onMissing, signal);
  }

  /** A later `fetch` of this URL gets no bytes, and makes no request. @param {string} url */
  answerEmpty(url) {
    this.#requested.set(url, Promise.resolve(new Response("")));
  }

  /** @param {string} url @param {Promise<Response>} request @param {(error: Error) => void} onMissing @param {AbortSignal} [signal] */
  #add(url, request, onMissing, signal) {
    // A clone is counted: the browser compiles wasm from the response itself, and caches the code.
    const both = request.then((response) => ({ response, clone: response.clone() }));
    const sum = both.then(({ clone }) => this.#summed(clone, url, signal));
    this.arrivals.track(url, sum).catch(onMissing);
    this.#sums.set(url, sum);
    const response = both.then((one) => one.response);
    response.catch(() => {}); // onMissing has been called
    this.#requested.set(url, response);
  }

  /**
   * Requests a file, and reads it piece by piece.
   * @param {string} url
   * @param {AbortSignal} signal aborts it; its bytes are then not counted
   * @param {(piece: Uint8Array<ArrayBuffer>) => void} onPiece
   */
  read(url, signal, onPiece) {
    const sum = fetchFile(url, { signal }).then((one) => this.#summed(one, url, signal, onPiece));
    this.arrivals.track(url, sum).catch(() => {}); // whoever verifies it learns of an error
    this.#sums.set(url, sum);
  }

  /** @param {Response} response @param {string} url @param {AbortSignal} [signal] @param {(piece: Uint8Array<ArrayBuffer>) => void} [onPiece] @returns {Promise<number>} the checksum */
  async #summed(response, url, signal, onPiece) {
    let bytes = 0;
    signal?.addEventListener("abort", () => this.count(-bytes));
    return sumOfBody(response, url, signal, (piece) => {
      bytes += piece.length;
      this.count(piece.length);
      onPiece?.(piece);
    });
  }

  /** Rejects if a requested file has not come, or has another checksum. @param {string} url @param {number} sum */
  async verify(url, sum) {
    if ((await this.#sums.get(url)) !== sum) throw damaged(url);
  }

  /** @param {number} bytes that have arrived */
  count(bytes) {
    this.arrivals.note();
    this.#loaded += bytes;
    this.#onBytes(this.#loaded);
  }
}
