// Calls back a little after Python is live, where the page needs it, once the browser is idle: a reader's
// first moves, and a next page at once, have the processor.

/** @typedef {import('../types.js').Python} Python */

const PAUSE = 3_000; // milliseconds

/** @type {(act: () => void) => void} */
export const whenIdle = globalThis.requestIdleCallback ?? setTimeout; // Safari does not have it

/** @param {Python} python @param {() => void} act */
export function whenQuiet(python, act) {
  const check = () => {
    if (python.phase !== "live" && document.querySelector("explorable-figure")) return;
    python.removeEventListener("change", check);
    removeEventListener("load", check);
    setTimeout(() => whenIdle(act), PAUSE);
  };
  python.addEventListener("change", check);
  addEventListener("load", check);
}
