// Gives the bytes of a table to Python piece by piece, so that the page shows how far it is, and stops.

/** @typedef {Pick<typeof import('../../python/client.js').python, "table">} Tables */

/** What an address has before the table in it, which table-link.js packs and unpacks. */
export const LINKED = "#table=";
const PIECE = 1 << 20; // bytes, read in well under a second

export class Stopped extends Error {}

/**
 * @param {Tables} python
 * @param {Blob} blob
 * @param {string} decimal the mark before decimals, "" to find out
 * @param {(share: number, rows: number) => void} onProgress
 * @param {AbortSignal} signal
 * @returns {Promise<any>} what the table holds; rejects with Stopped, or what Python says
 */
export async function readTable(python, blob, decimal, onProgress, signal) {
  await python.table("open", { size: blob.size, decimal });
  let start = 0;
  do {
    const end = Math.min(start + PIECE, blob.size);
    const data = new Uint8Array(await blob.slice(start, end).arrayBuffer());
    if (signal.aborted) throw new Stopped();
    const { rows } = await python.table("more", { end: end === blob.size }, data);
    if (signal.aborted) throw new Stopped();
    start = end;
    onProgress(blob.size ? start / blob.size : 1, rows);
  } while (start < blob.size);
  return python.table("columns", {});
}
