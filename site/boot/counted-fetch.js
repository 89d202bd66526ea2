// Fetches the files of a start all at once, counts their bytes as they arrive, and sums them up.

import { Arrivals } from "./arrivals.js";
import { Checksum } from "./checksum.js";
import { damaged, unreachable } from "./errors.js";
import { fetchBuffer, fetchFile, fetchWasm } from "./fetch-file.js";

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
   * @param {(error: Error) => void} onMissing
   * @param {string[]} urls whose content never changes
   */
  requestWasm(onMissing, ...urls) {
    for (const url of urls) this.#add(url, fetchWasm(url), onMissing);
  }

  /** A later `fetch` of this URL gets no bytes, and makes no request. @param {string} url */
  answerEmpty(url) {
    this.#requested.set(url, Promise.resolve(new Response("")));
  }

  /** @param {string} url @param {Promise<Response>} request @param {(error: Error) => void} onMissing */
  #add(url, request, onMissing) {
    // A clone is counted: the browser compiles wasm from the response itself, and caches the code.
    const both = request.then((response) => ({ response, clone: response.clone() }));
    const sum = both.then(({ clone }) => this.#summed(clone, url));
    this.arrivals.track(url, sum).catch(onMissing);
    this.#sums.set(url, sum);
    const response = both.then((one) => one.response);
    response.catch(() => {}); // onMissing has been called
    this.#requested.set(url, response);
  }

  /** @param {Response} response @param {string} url @returns {Promise<number>} the checksum */
  async #summed(response, url) {
    const sum = new Checksum();
    const write = (/** @type {Uint8Array} */ chunk) => {
      sum.add(chunk);
      this.#count(chunk.byteLength);
    };
    const read = response.body?.pipeTo(new WritableStream({ write }));
    await read?.catch(() => Promise.reject(unreachable(url)));
    return sum.value;
  }

  /** Rejects if a requested file has another checksum. @param {string} url @param {number} sum */
  async verify(url, sum) {
    if ((await this.#sums.get(url)) !== sum) throw damaged(url);
  }

  /**
   * @param {string} url
   * @param {AbortSignal} signal aborts it; its bytes are then not counted
   * @returns {Promise<ArrayBuffer>}
   */
  buffer(url, signal) {
    let bytes = 0;
    signal.addEventListener("abort", () => this.#count(-bytes));
    const read = fetchBuffer(url, signal, (more) => {
      bytes += more;
      this.#count(more);
    });
    return this.arrivals.track(url, read);
  }

  /** @param {number} bytes */
  #count(bytes) {
    this.arrivals.note();
    this.#loaded += bytes;
    this.#onBytes(this.#loaded);
  }
}
