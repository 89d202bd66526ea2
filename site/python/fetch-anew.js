// Before a start is tried again: browsers may have kept a file that came damaged.

const LIMIT = 5_000; // milliseconds

/** Fetches a file past all caches. @param {string} url @returns {Promise<void>} resolves in any case */
export async function fetchAnew(url) {
  try {
    const response = await fetch(url, { cache: "reload", signal: AbortSignal.timeout(LIMIT) });
    await response.arrayBuffer();
  } catch {
    // The start will say why.
  }
}
