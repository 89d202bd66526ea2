// What a start takes comes all at once, and every byte of it is counted on its way.

import { putAside } from "./offline-cache.js";

/** @param {Promise<Response>} asked @returns {Promise<Response>} a refusal is an error in words */
export async function answered(asked) {
  const response = await asked;
  if (response.ok) return response;
  throw new Error(`${response.url} could not be loaded (${response.status}).`);
}

/** What is fetched, every byte of it counted. */
export class Fetching {
  #plainFetch = self.fetch;
  /** @type {Map<string, Promise<Response>>} */
  #early = new Map();
  #loaded = 0;
  #report;

  /** @param {(bytes: number) => void} report called with the number of bytes that have come so far */
  constructor(report) {
    this.#report = report;
    self.fetch = (resource, options) =>
      this.#early.get(String(resource)) ?? this.#plainFetch.call(self, resource, options);
  }

  /**
   * Fetches files at once. Whoever asks for one of them with `fetch`, as Pyodide does, is given the
   * answer that is under way.
   * @param {(error: Error) => void} missing called when a file cannot be had: not every caller tells
   * @param {string[]} addresses
   */
  early(missing, ...addresses) {
    for (const address of addresses)
      this.#give(address, this.#plainFetch.call(self, address), missing);
  }

  /**
   * The same for WebAssembly. The browser keeps what it has compiled, but only beside what lies in its
   * own cache: if the site has been put aside, that cache is asked all the same, past the service
   * worker and without a network.
   * @param {(error: Error) => void} missing
   * @param {string[]} addresses that always have the same content
   */
  compiled(missing, ...addresses) {
    for (const address of addresses) this.#give(address, this.#compiled(address), missing);
  }

  /** @param {string} address @returns {Promise<Response>} */
  async #compiled(address) {
    const ask = (/** @type {RequestInit} */ options) =>
      answered(this.#plainFetch.call(self, address, options));
    const kept = await putAside(address);
    return kept ? ask({ cache: "only-if-cached", mode: "same-origin" }).catch(() => kept) : ask({});
  }

  /** @param {string} address @param {Promise<Response>} coming @param {(error: Error) => void} missing */
  #give(address, coming, missing) {
    const response = this.#twinned(coming, missing);
    response.catch(missing);
    this.#early.set(address, response);
  }

  /**
   * @param {string} address
   * @param {AbortSignal} signal ends it; then nothing of it counts
   * @returns {Promise<ArrayBuffer>}
   */
  async whole(address, signal) {
    const response = await answered(this.#plainFetch.call(self, address, { signal }));
    const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
    /** @type {Uint8Array<ArrayBuffer>[]} */
    const chunks = [];
    let came = 0;
    signal.addEventListener("abort", () => this.#add(-came));
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      chunks.push(/** @type {Uint8Array<ArrayBuffer>} */ (next.value));
      came += next.value.length;
      this.#add(next.value.length);
    }
    return new Blob(chunks).arrayBuffer();
  }

  /** @param {Promise<Response>} coming @param {(error: Error) => void} missing */
  async #twinned(coming, missing) {
    const response = await answered(coming);
    // A twin is counted: the browser compiles wasm from the answer itself, and keeps what it made.
    const counter = new WritableStream({ write: (chunk) => this.#add(chunk.byteLength) });
    response.clone().body?.pipeTo(counter).catch(missing);
    return response;
  }

  /** @param {number} bytes */
  #add(bytes) {
    this.#loaded += bytes;
    this.#report(this.#loaded);
  }
}
