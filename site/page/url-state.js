// URL state: the page's address holds the state of its figures, ?NAME.control=2. It is read at the start
// and written after every gesture, so that a page can be bookmarked, sent and reloaded as it is.

import { misplaced, nearMisses } from "../state/link-names.js";
import { decode, encode } from "../state/query-codec.js";
import { sharedNames } from "./shared-state.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

/** @returns {Figure[]} */
const figuresOfPage = () => [...document.querySelectorAll("explorable-figure")].map(asFigure);

/** @param {any} element @returns {Figure} */
const asFigure = (element) => element;

/** @param {Figure} figure @returns {string[]} the link's problems, as sentences */
export function readAddress(figure) {
  const query = new URLSearchParams(location.search);
  const prefix = prefixOf(figure);
  const figures = figuresOfPage();
  const sharing = (/** @type {string} */ name) => {
    const all = figures.filter((other) => sharedNames(other).includes(name));
    return all.includes(figure) ? all.map(prefixOf) : [prefix];
  };
  const { state, problems } = decode(figure.controls, query, prefix, sharing);
  figure.change({ ...figure.values, ...state });
  return [...problems, ...slips(figure, figures, [...query.keys()])];
}

/** @param {{name: string}} figure */
const prefixOf = ({ name }) => `${name}.`;

/** Names of no figure that are close to one of this figure's. @param {Figure} figure @param {Figure[]} figures @param {string[]} keys */
function slips(figure, figures, keys) {
  const names = figure.controls.map(({ name }) => name);
  const first = names.filter((name) => figures.find((other) => other.control(name)) === figure);
  const strange = keys.filter((key) => !figures.some((other) => key.startsWith(prefixOf(other))));
  return nearMisses(
    strange,
    names.map((name) => prefixOf(figure) + name),
    misplaced(strange, first, prefixOf(figure)),
  );
}

/** @param {Figure} figure @returns {string} this page as it is now, at this figure */
export function linkTo(figure) {
  return addressWith(figuresOfPage(), figure.id);
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
  const written = new Set(); // controls that figures share: one of them speaks for all
  const own = [...figures].flatMap((figure) => {
    const shared = sharedNames(figure);
    const left = figure.controls.filter(({ name }) => !shared.includes(name) || !written.has(name));
    for (const name of shared) written.add(name);
    return encode(left, figure.values, prefixOf(figure));
  });
  const query = [...otherParts(figures), ...own].join("&");
  const [page] = location.href.split(/[?#]/); // works for a file, too, which has no origin
  return `${page}${query && `?${query}`}${fragment && `#${fragment}`}`;
}

/** @param {Iterable<Figure>} figures @returns {string[]} the query's parts that belong to none of them, unchanged */
function otherParts(figures) {
  const prefixes = [...figures].map(prefixOf);
  return location.search
    .slice(1)
    .split("&")
    .filter((part) => part && !prefixes.some((prefix) => part.startsWith(prefix)));
}
