// Caches querySelectorAll results for static elements, those that a page was built with: a query
// through a whole figure for every frame takes as long as drawing two of its curves.

/** @type {WeakMap<Element, Map<string, HTMLElement[]>>} */
const cache = new WeakMap();

/**
 * @param {Element} figure
 * @param {string} selector
 * @param {ParentNode} [root] where to search, if not in the figure itself
 */
export function partsOf(figure, selector, root = figure) {
  const known = cache.get(figure) ?? new Map();
  cache.set(figure, known);
  const elements = known.get(selector) ?? [...root.querySelectorAll(selector)];
  known.set(selector, elements);
  return /** @type {HTMLElement[]} */ (elements);
}

/** @param {Element} figure @param {string} selector */
export const part = (figure, selector) => partsOf(figure, selector)[0];
