// URL state: the page's address holds the state of its figures, ?NAME.control=2. It is read at the start
// and written after every gesture, so that a page can be bookmarked, sent and reloaded as it is.

import { decode, encode } from "../state/query-codec.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

/** @param {Figure} figure @returns {string[]} the link's problems, as sentences */
export function readAddress(figure) {
  const query = new URLSearchParams(location.search);
  const { state, problems } = decode(figure.controls, query, `${figure.name}.`);
  figure.change({ ...figure.values, ...state });
  return problems;
}

/** @param {Figure} figure @returns {string} this page with this figure as it is now */
export function linkTo(figure) {
  return addressWith([figure], figure.id);
}

const RETRY = 1000; // milliseconds until an address that the browser refused is written again

/**
 * Returns a function that writes the address, once for all calls in the same turn: figures that share
 * a gesture end it together. Browsers limit such changes (Safari to a hundred in ten seconds), which a
 * key that is held down may exceed; the address is written later then.
 * @param {() => Iterable<Figure>} figures
 */
export function addressWriter(figures) {
  let isDue = false;
  const write = () => {
    try {
      history.replaceState(history.state, "", addressWith(figures(), location.hash.slice(1)));
      isDue = false;
    } catch {
      setTimeout(write, RETRY);
    }
  };
  return () => {
    if (!isDue) queueMicrotask(write);
    isDue = true;
  };
}

/** @param {Iterable<Figure>} figures @param {string} fragment */
function addressWith(figures, fragment) {
  const own = [...figures].flatMap((figure) =>
    encode(figure.controls, figure.values, `${figure.name}.`),
  );
  const query = [...otherParts(figures), ...own].join("&");
  const [page] = location.href.split(/[?#]/); // works for a file, too, which has no origin
  return `${page}${query && `?${query}`}${fragment && `#${fragment}`}`;
}

/** @param {Iterable<Figure>} figures @returns {string[]} the query's parts that belong to none of them, unchanged */
function otherParts(figures) {
  const prefixes = [...figures].map((figure) => `${figure.name}.`);
  return location.search
    .slice(1)
    .split("&")
    .filter((part) => part && !prefixes.some((prefix) => part.startsWith(prefix)));
}
