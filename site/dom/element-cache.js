// Elements that the page was built with and that stay, looked for once: to look through a whole figure
// at every move takes as long as drawing two of its curves.

/** @type {WeakMap<Element, Map<string, HTMLElement[]>>} */
const found = new WeakMap();

/**
 * @param {Element} figure
 * @param {string} selector
 * @param {ParentNode} [root] where to look, if not in the figure itself
 */
export function partsOf(figure, selector, root = figure) {
  const known = found.get(figure) ?? new Map();
  found.set(figure, known);
  const elements = known.get(selector) ?? [...root.querySelectorAll(selector)];
  known.set(selector, elements);
  return /** @type {HTMLElement[]} */ (elements);
}

/** @param {Element} figure @param {string} selector */
export const part = (figure, selector) => partsOf(figure, selector)[0];
