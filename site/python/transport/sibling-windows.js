// The embeds of this site in one host page find each other by the windows of their frames, whatever the
// browser lets them store. Windows of other sites can be counted and passed through, no more.

/** @typedef {import('./sibling-worker.js').SiblingWorker} SiblingWorker */
/**
 * @typedef {object} Meeting what an embed shows to the others
 * @property {Map<string, SiblingWorker>} workers those that it has started, by name
 * @property {Set<() => void>} waiting called when any embed has started a worker
 */

const KEY = Symbol.for("explorable: Python of siblings");

/** @type {Meeting} */
export const here = { workers: new Map(), waiting: new Set() };
show(globalThis);

/** Shows this embed to others that look into a window. @param {any} window of this site */
export function show(window) {
  window[KEY] ??= new Set();
  window[KEY].add(here);
}

/** @returns {any[]} all windows in this host page, however deep; those in shadow trees are in no list */
export const windows = (/** @type {any} */ from = top) => [
  from,
  ...Array.from({ length: from.length }, (_, i) => windows(from[i])).flat(),
];

const shown = () => windows().flatMap(meetingsIn);

/** Whether others can find this embed. */
export const isListed = () => shown().includes(here);

/** @returns {Meeting[]} this embed first */
export const everywhere = () => [...new Set([here, ...shown()])];

/** @param {any} window @returns {Meeting[]} */
function meetingsIn(window) {
  try {
    return [...(window[KEY] ?? [])];
  } catch {
    return []; // of another site, or in a sandbox
  }
}
