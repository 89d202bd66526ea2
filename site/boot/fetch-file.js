// Fetches files of the site; what goes wrong is a StartError.

import { damaged, missing, unreachable } from "./errors.js";

const WASM_TYPE = "application/wasm";

const browserFetch = globalThis.fetch.bind(globalThis); // the global one may be replaced: counted-fetch.js

/** @param {string} url @param {RequestInit} [options] @returns {Promise<Response>} of status 200 to 299 */
export async function fetchFile(url, options) {
  const response = await browserFetch(url, options).catch((error) => {
    throw error instanceof TypeError ? unreachable(url) : error; // or it was aborted
  });
  if (!response.ok) throw missing(url, response.status);
  return response;
}

/** @param {string} url @returns {Promise<Response | undefined>} undefined if it is not in the offline cache */
export async function cachedOffline(url) {
  try {
    return await caches.match(url, { ignoreSearch: true });
  } catch {
    return undefined; // a sandbox has no storage
  }
}

/** Removes a file from the offline cache. @param {string} url */
async function uncache(url) {
  for (const name of await caches.keys()) {
    await (await caches.open(name)).delete(url, { ignoreSearch: true });
  }
}

/**
 * Compares a file with its hash, where the browser can. One that differs leaves the offline cache.
 * @param {ArrayBuffer} content @param {string} sha256 in hexadecimal digits @param {string} url
 * @returns {Promise<ArrayBuffer>} the content; rejects with a StartError
 */
export async function withHash(content, sha256, url) {
  if (!globalThis.crypto?.subtle) return content; // in plain http, where nothing is cached offline
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hash === sha256) return content;
  await uncache(url).catch(() => {}); // a sandbox has none
  throw damaged(url);
}

/**
 * Fetches WebAssembly, for which servers have all kinds of types: browsers compile it while it arrives
 * only if it has the right one. They keep compiled code only beside responses in their own HTTP cache:
 * if the file is in the offline cache, the HTTP cache is still tried first, past the service worker.
 * @param {string} url @returns {Promise<Response>}
 */
export async function fetchWasm(url) {
  const isCached = await cachedOffline(url);
  const fromHttpCache = () => fetchFile(url, { cache: "only-if-cached", mode: "same-origin" });
  const response = await (isCached ? fromHttpCache().catch(() => fetchFile(url)) : fetchFile(url));
  const type = response.headers.get("Content-Type") ?? "";
  if (type.split(";")[0].trim() === WASM_TYPE) return response;
  return new Response(response.body, { headers: { "Content-Type": WASM_TYPE } });
}

/**
 * Fetches a file past all caches, and caches what comes.
 * @param {string} url @param {AbortSignal} [signal] @returns {Promise<Response>} resolves when all of it is here
 */
export async function reload(url, signal) {
  const response = await fetchFile(url, { cache: "reload", signal });
  await response.arrayBuffer().catch(() => Promise.reject(unreachable(url)));
  return response;
}

/**
 * @param {string} url
 * @param {AbortSignal} signal
 * @param {(bytes: number) => void} onChunk called with the size of each
 * @returns {Promise<ArrayBuffer>}
 */
export async function fetchBuffer(url, signal, onChunk) {
  const response = await fetchFile(url, { signal });
  const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const chunks = [];
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(/** @type {Uint8Array<ArrayBuffer>} */ (next.value));
    onChunk(next.value.length);
  }
  return new Blob(chunks).arrayBuffer();
}
