// What a start takes comes all at once, and every byte of it is counted on its way.

const STEP = 0.02; // of all bytes: how much has to come before that is told

/**
 * @param {(loaded: number, total: number) => void} report
 * @param {Promise<number>} coming how many bytes will come; nothing is told before that is known
 * @returns {(loaded: number) => void} to be called with the number of bytes that have come so far
 */
export function inSteps(report, coming) {
  let total = Number.POSITIVE_INFINITY;
  let loaded = 0;
  let told = 0;
  const tell = () => {
    if (loaded < total && loaded - told < total * STEP) return;
    told = loaded;
    report(loaded, total);
  };
  const set = (/** @type {number} */ bytes) => {
    total = bytes;
    tell();
  };
  coming.then(set, () => {}); // whoever asked says what went wrong
  return (bytes) => {
    loaded = bytes;
    tell();
  };
}

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
    for (const address of addresses) {
      const response = this.#twinned(address, missing);
      response.catch(missing);
      this.#early.set(address, response);
    }
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

  /** @param {string} address @param {(error: Error) => void} missing */
  async #twinned(address, missing) {
    const response = await answered(this.#plainFetch.call(self, address));
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
