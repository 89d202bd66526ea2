// The page's address and its figures: ?NAME.control=2 is read at the start, and the address
// follows what the reader does, so that the page can be kept, sent and reloaded as it is.

import { decode, encode } from "../state/query-codec.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

/** @param {Figure} figure @returns {string[]} what the link says that cannot be done */
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

const PAUSE = 1000; // milliseconds after which a browser that has had enough is asked again

/**
 * A function that writes the address, once for all who ask for it at the same time: figures that
 * share a gesture end it together. Where that is done too often, as by a key that is held down, some
 * browsers refuse (Safari beyond a hundred times in ten seconds); then it is done later.
 * @param {() => Iterable<Figure>} figures
 */
export function addressWriter(figures) {
  let due = false;
  const write = () => {
    try {
      history.replaceState(history.state, "", addressWith(figures(), location.hash.slice(1)));
      due = false;
    } catch {
      setTimeout(write, PAUSE);
    }
  };
  return () => {
    if (!due) queueMicrotask(write);
    due = true;
  };
}

/** @param {Iterable<Figure>} figures @param {string} fragment */
function addressWith(figures, fragment) {
  const own = [...figures].flatMap((figure) =>
    encode(figure.controls, figure.values, `${figure.name}.`),
  );
  const query = [...foreignParts(figures), ...own].join("&");
  const [page] = location.href.split(/[?#]/); // not by its origin, which a file has none of
  return `${page}${query && `?${query}`}${fragment && `#${fragment}`}`;
}

/** @param {Iterable<Figure>} figures the query's parts that belong to nobody here, kept as they are */
function foreignParts(figures) {
  const prefixes = [...figures].map((figure) => `${figure.name}.`);
  return location.search
    .slice(1)
    .split("&")
    .filter((part) => part && !prefixes.some((prefix) => part.startsWith(prefix)));
}
