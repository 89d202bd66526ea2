// Elements and attributes. Nothing here measures, so that the same code that draws in the page draws
// its first frame under Node.

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {string} tag
 * @param {Record<string, string | number>} [attributes]
 */
export function svg(tag, attributes = {}) {
  const element = document.createElementNS(SVG, tag);
  for (const name in attributes) element.setAttribute(name, String(attributes[name]));
  return element;
}

/**
 * Sets an attribute only where it changes: most of a frame's attributes are what they were.
 * @param {Element} element
 * @param {string} name
 * @param {string | number} value
 */
export function set(element, name, value) {
  const text = String(value);
  if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

const PERCENT = /(\d) %(?! ?\d)/g; // not the remainder of a division
const NO_BREAK = "$1\u00a0%";

/** @param {string} words @returns {string} with each per cent sign on the line of its number */
export const keepUnits = (words) => words.replace(PERCENT, NO_BREAK);

/**
 * Sets a text only where it changes, with `keepUnits` outside of pictures, and in the node that holds the
 * old one: for a new node, browsers make its layout anew, and look through the page for whatever `:has()`
 * in a style may have changed.
 * @param {Element} element
 * @param {string} words
 */
export function write(element, words) {
  const text = element.namespaceURI === SVG ? words : keepUnits(words);
  if (element.textContent === text) return;
  const [node, more] = element.childNodes;
  if (node?.nodeName === "#text" && !more) node.nodeValue = text;
  else element.textContent = text;
}

/** @param {number} length in panel units; a tenth of a unit is below what an eye can see */
export const short = (length) => Math.round(length * 10) / 10;
