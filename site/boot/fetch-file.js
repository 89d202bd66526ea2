// Fetches files of the site; what goes wrong is a StartError.

import { damaged, missing, unreachable } from "./errors.js";

const WASM_TYPE = "application/wasm";
const PATIENCE = 500; // milliseconds without an answer, after which the offline cache is asked

const browserFetch = globalThis.fetch.bind(globalThis); // the global one may be replaced: counted-fetch.js

/** @param {string} url @param {RequestInit} [options] @returns {Promise<Response>} of status 200 to 299 */
export async function fetchFile(url, options) {
  const response = await browserFetch(url, options).catch((error) => {
    throw error instanceof TypeError ? unreachable(url) : error; // or it was aborted
  });
  if (!response.ok) throw missing(url, response.status);
  return response;
}

/** @param {string} url @param {boolean} [ignoreSearch] false where it has one, of one version */
export async function cachedOffline(url, ignoreSearch = true) {
  try {
    return await caches.match(url, { ignoreSearch }); // undefined if it is not in the offline cache
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
 * Compares a file from the offline cache with its hash, in another thread. One that differs leaves the cache.
 * @param {Uint8Array<ArrayBuffer>} content @param {string} sha256 in hexadecimal digits @param {string} url
 * @returns {Promise<void>} rejects with a StartError
 */
export async function checkHash(content, sha256, url) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hash === sha256) return;
  await uncache(url).catch(() => {}); // a sandbox has none
  throw damaged(url);
}

/**
 * Fetches WebAssembly, for which servers have all kinds of types: browsers compile it while it arrives
 * only if it has the right one.
 * @param {string} url whose content never changes @param {AbortSignal} [signal] @returns {Promise<Response>}
 */
export async function fetchWasm(url, signal) {
  const response = await fetchUnchanging(url, signal);
  const type = response.headers.get("Content-Type") ?? "";
  if (type.split(";")[0].trim() === WASM_TYPE) return response;
  return new Response(response.body, { headers: { "Content-Type": WASM_TYPE } });
}

/**
 * From the HTTP cache, where browsers keep compiled code, or the network, past the service worker. Where
 * these give no answer, from the offline cache.
 * @param {string} url @param {AbortSignal} [signal] @returns {Promise<Response>}
 */
async function fetchUnchanging(url, signal) {
  const abort = new AbortController();
  signal?.addEventListener("abort", () => abort.abort());
  let isHere = false;
  const direct = fetchFile(url, { cache: "force-cache", signal: abort.signal }).then((response) => {
    isHere = true;
    return response;
  });
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const offline = Promise.race([patience, direct.catch(() => {})])
    .then(() => (isHere ? undefined : cachedOffline(url)))
    .then((isCached) => {
      if (!isCached || isHere) return direct;
      abort.abort();
      return fetchFile(url, { signal });
    });
  return Promise.any([direct, offline]).catch(({ errors }) => Promise.reject(errors[1]));
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
