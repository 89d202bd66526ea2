// How long a shared worker stays when no page shows: Python then runs already on the next page of a visit.

const LINGER = 60_000; // milliseconds; a browser may end the worker sooner

/**
 * @param {import('./pages.js').Pages} pages
 * @param {() => void} close ends the worker
 * @returns {() => void} to be called when a page is hidden or gone
 */
export function lingerWithout(pages, close) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => pages.isIdle && close(), LINGER);
  };
}
