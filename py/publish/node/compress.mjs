/** Compresses responses and caches them in memory, once per version of a file. */

import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

// Quick rather than small: 10 MB of wasm take half a second, once. At 4 files are a tenth larger, and
// browsers take a quarter longer to read them.
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** @type {Record<string, (content: Buffer) => Promise<Buffer>>} */
const methods = {
  br: (content) => promisify(brotliCompress)(content, brotliOptions),
  gzip: (content) => promisify(gzip)(content, { level: 5 }),
};

/** @type {Map<string, {version: string, content: Promise<Buffer>}>} */
const cache = new Map();

/**
 * Choose the best encoding that the browser accepts.
 * @param {string | string[] | undefined} accepted the Accept-Encoding header
 * @returns {string | null}
 */
export function chooseEncoding(accepted) {
  const offered = String(accepted ?? "")
    .split(",")
    .map((part) => part.trim().split(/\s*;\s*/))
    .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ""))
    .map(([name]) => name);
  return Object.keys(methods).find((name) => offered.includes(name)) ?? null;
}

/**
 * @param {() => Promise<Buffer>} read gives the content
 * @param {string} encoding one that chooseEncoding gave
 * @param {string} path whose content it is
 * @param {string} version changes whenever the content does
 */
export function compress(read, encoding, path, version) {
  const key = `${encoding} ${path}`;
  let entry = cache.get(key);
  if (entry?.version !== version) {
    entry = { version, content: read().then(methods[encoding]) };
    cache.set(key, entry);
    entry.content.catch(() => cache.delete(key)); // it may be there to read the next time
  }
  return entry.content;
}
