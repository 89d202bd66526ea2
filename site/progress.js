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

/** @typedef {(missing: (error: Error) => void, ...addresses: string[]) => void} Early fetches files
 * at once; `missing` is called when one cannot be had: not everybody who asks for it tells */

/**
 * From now on, whoever asks for such a file with `fetch`, as Pyodide does, is given the answer that is
 * under way.
 * @param {(bytes: number) => void} report called with the number of bytes that have come so far
 * @returns {Early}
 */
export function fetchEarly(report) {
  const plainFetch = self.fetch;
  /** @type {Map<string, Promise<Response>>} */
  const early = new Map();
  let loaded = 0;
  self.fetch = (resource, options) => early.get(String(resource)) ?? plainFetch(resource, options);

  /** @param {string} address @param {(error: Error) => void} missing */
  async function fetchCounted(address, missing) {
    const response = await answered(plainFetch(address));
    // A twin is counted: the browser compiles wasm from the answer itself, and keeps what it made.
    const twin = response.clone();
    const counter = new WritableStream({
      write(chunk) {
        loaded += chunk.byteLength;
        report(loaded);
      },
    });
    twin.body?.pipeTo(counter).catch(missing);
    return response;
  }

  return (missing, ...addresses) => {
    for (const address of addresses) {
      const response = fetchCounted(address, missing);
      response.catch(missing);
      early.set(address, response);
    }
  };
}
