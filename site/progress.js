// What a start takes comes all at once, and every byte of it is counted on its way.

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
    if (!response.body) return response;
    const counter = new TransformStream({
      transform(chunk, controller) {
        loaded += chunk.byteLength;
        report(loaded);
        controller.enqueue(chunk);
      },
    });
    return new Response(response.body.pipeThrough(counter), response);
  }

  const early = new Map(addresses.map((address) => [address, fetchCounted(address)]));
  for (const response of early.values()) response.catch(missing);
  self.fetch = (resource, options) => early.get(String(resource)) ?? plainFetch(resource, options);
}
