// What several tests start from: controls of every kind, a handle, and a page without a browser.

import { parseHTML } from "linkedom";

/** @typedef {import('../../../site/types.js').Control} Control */
/** @typedef {import('../../../site/types.js').Mark} Mark */

/** @type {Control[]} */
export const CONTROLS = [
  { kind: "slider", name: "width", default: 1, low: 0.1, high: 4, step: 0.01, scale: "linear" },
  { kind: "slider", name: "rate", default: 0.01, low: 1e-8, high: 100, step: 0.05, scale: "log" },
  {
    kind: "points",
    name: "dots",
    default: [[0, 0]],
    x_range: [-2, 2],
    y_range: [-5, 5],
    step: 0.01,
    most: 4,
    by_hand: 3,
  },
];

/** @param {Partial<Mark>} [fields] @returns {Mark} */
export const handle = (fields = {}) => ({
  kind: "handle",
  name: "dots[0]",
  term: "data",
  of: "dots[0]",
  x: 0,
  y: 0,
  x_range: [-2, 2],
  y_range: [-5, 5],
  label: "Dot 1",
  value_text: "x 0, y 0",
  free: "xy",
  step: 0.01,
  removable: true,
  ...fields,
});

/** @param {string} html the body of a page that becomes the global one @returns {HTMLElement} */
export function openPage(html) {
  const window = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const { document, HTMLAnchorElement } = window;
  Object.assign(globalThis, { document, HTMLAnchorElement });
  return document.body;
}
