// Chooses whether to start from the snapshot. It saves a second or more of work but is 2.2 MB larger
// than the packs; on a slow line it is left to the service worker, for the next visit.

import { cachedOffline } from "../fetch-file.js";
import { Content } from "./content.js";

export const SNAPSHOT = "snapshot.pack";

// (module (type (func)) (type (struct))
//   (func $own (type 0)) (table (export "table") 1 funcref) (elem (i32.const 0) $own)
//   (export "own" (func $own)))
const PROBE = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 2, 96, 0, 0, 95, 0, 3, 2, 1, 0, 4, 4, 1, 112, 0, 1, 7, 15, 2,
  3, 111, 119, 110, 0, 0, 5, 116, 97, 98, 108, 101, 1, 0, 9, 7, 1, 0, 65, 0, 11, 1, 0, 10, 4, 1, 2,
  0, 11,
];

/**
 * @typedef {object} Requested what a start from the snapshot needs, on its way
 * @property {Promise<Uint8Array<ArrayBuffer>> | undefined} stored all of it, from the offline cache
 * @property {Content} content what comes from the network, if nothing is stored
 * @property {Promise<WebAssembly.Module>[]} libraries compiled, in the manifest's order
 */

/**
 * Requests the snapshot at once, and aborts that if the line proves slow: a few hundred kilobytes are
 * then fetched in vain. One that is stored is read in one piece, past the service worker; where another
 * version is, the line is not judged, for the offline cache is going to need this one.
 * @param {(name: string) => string} urlOf
 * @param {import('../counted-fetch.js').CountedFetch} files
 * @param {Promise<import('../manifest.js').Manifest>} manifestSoon
 * @param {Promise<boolean>} isFast whether the line is
 * @returns {Promise<Requested | undefined>} undefined where packs are better
 */
export async function snapshotIfFaster(urlOf, files, manifestSoon, isFast) {
  if (!mayFit()) return undefined;
  const url = urlOf(SNAPSHOT);
  const isKept = Boolean(await cachedOffline(url)); // of any version: this one will be fetched in any case
  const { connection } = /** @type {any} */ (navigator);
  if (connection?.saveData && !isKept) return undefined;
  const cached = isKept ? await cachedSnapshot(url, manifestSoon) : undefined;
  const stored = cached && files.arrivals.track(url, whole(cached, files));
  const abort = new AbortController();
  const content = new Content();
  if (!stored) files.read(url, abort.signal, (piece) => content.add(piece));
  const { snapshot } = await manifestSoon;
  const urls = snapshot.libraries.map(([name]) => urlOf(name));
  files.requestWasm(() => {}, urls, abort.signal);
  const libraries = urls.map((url) => WebAssembly.compileStreaming(fetch(url)));
  for (const library of libraries) library.catch(() => {}); // is handled where it is used
  if (isKept || (await isFast)) return { stored, content, libraries };
  abort.abort();
  return undefined;
}

/**
 * The snapshot of this version: the cache has several while it is updated.
 * @param {string} url @param {Promise<import('../manifest.js').Manifest>} manifestSoon
 */
async function cachedSnapshot(url, manifestSoon) {
  const { snapshot } = await manifestSoon;
  return cachedOffline(`${url}?${snapshot.sha256}`, false);
}

/**
 * @param {Response} response @param {import('../counted-fetch.js').CountedFetch} files
 * @returns {Promise<Uint8Array<ArrayBuffer>>} empty if it cannot be read: its hash is then another, too
 */
async function whole(response, files) {
  const content = await response.arrayBuffer().catch(() => new ArrayBuffer(0));
  files.count(content.byteLength);
  return new Uint8Array(content);
}

/**
 * Whether this browser's WebAssembly can use the snapshot. The length of its function table depends on
 * support for garbage-collected types, and its places on whether a function in a table and the same
 * function, exported, are identical, which they are not in WebKit.
 */
function mayFit() {
  try {
    const module = new WebAssembly.Module(Uint8Array.from(PROBE));
    const { own, table } = /** @type {any} */ (new WebAssembly.Instance(module).exports);
    return table.get(0) === own;
  } catch {
    return false;
  }
}
