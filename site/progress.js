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
  coming.then((bytes) => {
    total = bytes;
    tell();
  });
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

/**
 * Fetches these files at once. Whoever asks for one of them with `fetch`, as Pyodide does, is
 * given the answer that is under way.
 * @param {string[]} addresses
 * @param {(bytes: number) => void} report called with the number of bytes that have come so far
 * @param {(error: Error) => void} missing called when a file cannot be had: not every caller tells
 */
export function fetchEarly(addresses, report, missing) {
  const plainFetch = self.fetch;
  let loaded = 0;

  /** @param {string} address */
  async function fetchCounted(address) {
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

  const early = new Map(addresses.map((address) => [address, fetchCounted(address)]));
  for (const response of early.values()) response.catch(missing);
  self.fetch = (resource, options) => early.get(String(resource)) ?? plainFetch(resource, options);
}
