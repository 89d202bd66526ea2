// Copies SVG elements with their computed styles as attributes, because most programs that open an SVG
// do not support custom properties.

import { svg } from "../render/svg.js";

const KEPT = /^(d|x|y|[xy][12]|c[xy]|r|width|height|transform|id|clip-path|data-mark|data-kind)$/;
const PROPERTIES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linejoin",
  "font-size",
  "font-weight",
  "text-anchor",
];
const INVISIBLE = ".target, .halo"; // parts of handles for the pointer only

/** @typedef {Record<string, string>} Style computed values by property */

/** @param {Element} element @returns {Style} */
export function styleOf(element) {
  const computed = getComputedStyle(element);
  return Object.fromEntries(
    PROPERTIES.map((name) => [name, computed.getPropertyValue(name).replaceAll("px", "")]),
  );
}

/**
 * @param {Element} original
 * @param {Style} inherited the style of its parent
 * @returns {Element[]} none for invisible parts, two for text with a halo
 */
export function withStyles(original, inherited) {
  if (original.matches(INVISIBLE)) return [];
  const style = styleOf(original);
  const copy = svg(original.localName);
  for (const { name, value } of original.attributes) {
    if (KEPT.test(name)) copy.setAttribute(name, value);
  }
  for (const name of PROPERTIES) {
    if (style[name] !== inherited[name]) copy.setAttribute(name, style[name]);
  }
  if (original.localName !== "text") {
    copy.append(...[...original.children].flatMap((child) => withStyles(child, style)));
    return [copy];
  }
  copy.textContent = original.textContent;
  if (style.stroke === "none") return [copy];
  // Not every program supports paint-order, which puts the stroke behind the fill: two elements do.
  const halo = /** @type {Element} */ (copy.cloneNode(true));
  copy.setAttribute("stroke", "none");
  halo.removeAttribute("data-mark");
  return [halo, copy];
}
