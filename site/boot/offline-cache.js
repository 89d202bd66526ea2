// The offline cache, which the service worker fills.

/** @param {string} url @returns {Promise<Response | undefined>} undefined if it is not cached */
export async function cachedOffline(url) {
  try {
    return await caches.match(url, { ignoreSearch: true });
  } catch {
    return undefined; // a sandbox has no storage
  }
}
