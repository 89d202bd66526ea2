// Fetches the files of a start all at once, and counts their bytes as they arrive.

import { cachedOffline } from "./offline-cache.js";

/** @param {Promise<Response>} request @returns {Promise<Response>} rejects with a sentence if its status is an error */
export async function checked(request) {
  const response = await request;
  if (response.ok) return response;
  throw new Error(`${response.url} could not be loaded (${response.status}).`);
}

/** While there is one, the global `fetch` answers from the files that it has requested. */
export class CountedFetch {
  #plainFetch = self.fetch;
  /** @type {Map<string, Promise<Response>>} */
  #requested = new Map();
  #loaded = 0;
  #onBytes;

  /** @param {(bytes: number) => void} onBytes called with the number of bytes that have arrived so far */
  constructor(onBytes) {
    this.#onBytes = onBytes;
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
    for (const url of urls) this.#add(url, this.#plainFetch.call(self, url), onMissing);
  }

  /**
   * The same for WebAssembly. Browsers keep compiled code only beside responses in their own HTTP cache:
   * if the file is in the offline cache, the HTTP cache is still tried first, past the service worker.
   * @param {(error: Error) => void} onMissing
   * @param {string[]} urls whose content never changes
   */
  requestWasm(onMissing, ...urls) {
    for (const url of urls) this.#add(url, this.#fetchWasm(url), onMissing);
  }

  /** @param {string} url @returns {Promise<Response>} */
  async #fetchWasm(url) {
    const fetchWith = (/** @type {RequestInit} */ options) =>
      checked(this.#plainFetch.call(self, url, options));
    const cached = await cachedOffline(url);
    if (!cached) return fetchWith({});
    return fetchWith({ cache: "only-if-cached", mode: "same-origin" }).catch(() => cached);
  }

  /** @param {string} url @param {Promise<Response>} request @param {(error: Error) => void} onMissing */
  #add(url, request, onMissing) {
    const response = this.#counted(request, onMissing);
    response.catch(onMissing);
    this.#requested.set(url, response);
  }

  /**
   * @param {string} url
   * @param {AbortSignal} signal aborts it; its bytes are then not counted
   * @returns {Promise<ArrayBuffer>}
   */
  async buffer(url, signal) {
    const response = await checked(this.#plainFetch.call(self, url, { signal }));
    const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
    /** @type {Uint8Array<ArrayBuffer>[]} */
    const chunks = [];
    let bytes = 0;
    signal.addEventListener("abort", () => this.#count(-bytes));
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      chunks.push(/** @type {Uint8Array<ArrayBuffer>} */ (next.value));
      bytes += next.value.length;
      this.#count(next.value.length);
    }
    return new Blob(chunks).arrayBuffer();
  }

  /** @param {Promise<Response>} request @param {(error: Error) => void} onMissing */
  async #counted(request, onMissing) {
    const response = await checked(request);
    // A clone is counted: the browser compiles wasm from the response itself, and caches the code.
    const counter = new WritableStream({ write: (chunk) => this.#count(chunk.byteLength) });
    response.clone().body?.pipeTo(counter).catch(onMissing);
    return response;
  }

  /** @param {number} bytes */
  #count(bytes) {
    this.#loaded += bytes;
    this.#onBytes(this.#loaded);
  }
}
