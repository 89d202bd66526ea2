// Gives the bytes of a table to Python piece by piece, so that the page shows how far it is, and stops.

/** @typedef {Pick<typeof import('../../python/client.js').python, "table">} Tables */

/** What an address has before the table in it, which table-link.js packs and unpacks. */
export const LINKED = "#table=";
const PIECE = 1 << 18; // bytes, read in a moment: what Python needs meanwhile is several times that

export class Stopped extends Error {}

/**
 * @param {Tables} python
 * @param {Blob} blob
 * @param {string} decimal the mark before decimals, "" to find out
 * @param {AbortSignal} signal
 * @param {(share: number, rows: number) => void} [onProgress]
 * @returns {Promise<any>} what the table holds; rejects with what Python says, or at once with Stopped
 */
export async function readTable(python, blob, decimal, signal, onProgress) {
  const unless = unlessStopped(signal);
  await unless(python.table("open", { size: blob.size, decimal }));
  const pieces = inPieces(blob.stream().getReader());
  let read = 0;
  let isLast = false;
  do {
    const data = await unless(pieces());
    read += data.length;
    isLast = read >= blob.size || data.length < PIECE; // a file may have become shorter
    const { rows } = await unless(python.table("more", { end: isLast }, data));
    onProgress?.(blob.size ? read / blob.size : 1, rows);
  } while (!isLast);
  return unless(python.table("columns", {}));
}

/**
 * A function that reads the next piece. One stream takes less of a browser's memory than many slices.
 * @param {ReadableStreamDefaultReader<Uint8Array>} reader
 */
function inPieces(reader) {
  /** @type {Uint8Array | undefined} */
  let rest;
  return async () => {
    const piece = new Uint8Array(PIECE);
    let length = 0;
    while (length < PIECE) {
      const part = rest ?? (await reader.read()).value;
      if (!part) return piece.slice(0, length);
      const taken = Math.min(part.length, PIECE - length);
      piece.set(part.subarray(0, taken), length);
      length += taken;
      rest = taken < part.length ? part.subarray(taken) : undefined;
    }
    return piece;
  };
}

/** @param {AbortSignal} signal @returns {<T>(wait: Promise<T>) => Promise<T>} */
function unlessStopped(signal) {
  const stop = new Promise((_, reject) => {
    const end = () => reject(new Stopped());
    if (signal.aborted) end();
    signal.addEventListener("abort", end, { once: true });
  });
  stop.catch(() => {}); // it may come when nothing waits
  return (wait) => Promise.race([/** @type {Promise<any>} */ (stop), wait]);
}
