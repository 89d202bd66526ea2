// Samples that several tests share: controls of every kind, a handle, a Scene, a page without a browser.

import { parseHTML } from "linkedom";

/** @typedef {import('../../../site/types.js').Control} Control */
/** @typedef {import('../../../site/types.js').PlacedHandle} PlacedHandle */

const words = { label: "Label", symbol: "s", term: "data" };

/** @param {Partial<import('../../../site/types.js').Slider>} fields @returns {import('../../../site/types.js').Slider} */
export const slider = (fields) => ({
  ...words,
  kind: "slider",
  name: "width",
  default: 1,
  low: 0.1,
  high: 4,
  step: 0.01,
  scale: "linear",
  ...fields,
});

const ranges = { x_range: [-2, 2], y_range: [-5, 5], x_label: "x", y_label: "y", step: 0.01 };

/** @type {Control[]} */
export const CONTROLS = [
  slider({}),
  slider({ name: "rate", default: 0.01, low: 1e-8, high: 100, step: 0.05, scale: "log" }),
  {
    ...{ ...words, ...ranges, kind: "points", name: "dots", noun: "dot" },
    ...{ default: [[0, 0]], most: 4, by_hand: 3 },
  },
];

/** A log slider that includes 0: its gap is five steps, its least positive notch 0.001. */
export const PENALTY = slider({
  ...{ name: "penalty", default: 0.1, low: 0, smallest: 1e-3, high: 100, step: 0.05, scale: "log" },
});

/** @type {import('../../../site/types.js').Choice} */
export const NORM = {
  ...{ ...words, kind: "choice", name: "norm", default: "l2", style: "radio" },
  options: [
    ["l2", "ridge"],
    ["l1", "lasso"],
  ],
};

/** @type {import('../../../site/types.js').PointControl} */
export const MLE = { ...words, ...ranges, kind: "point", name: "mle", default: [1, 2] };

/** Two sliders of which one limits the other. */
export const FLIPS = slider({ name: "flips", default: 10, low: 1, high: 100, step: 1 });
export const HEADS = slider({
  name: "heads",
  default: 7,
  low: 0,
  high: 100,
  step: 1,
  at_most: "flips",
});

/** @param {Partial<PlacedHandle>} [fields] @returns {PlacedHandle} */
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
  locked: false,
  x_scale: "",
  y_scale: "",
  ...fields,
});

/** @param {Partial<import('../../../site/types.js').Axis>} [fields] */
export const axis = (fields = {}) => ({
  ...{ low: -2, high: 2, label: "x", ticks: [0], tick_labels: ["0"] },
  ...fields,
});

/** @param {any[]} marks @param {object} [fields] @returns {import('../../../site/types.js').Panel} */
export const panel = (marks, fields = {}) => ({
  ...{ name: "left", title: "A panel", height: 300, margin: [26, 12, 44, 34], adds: "" },
  ...{ x: axis(), y: axis(), marks, ...fields },
});

/** @param {any[]} panels @returns {import('../../../site/types.js').Scene} */
export const scene = (...panels) => ({
  ...{ figure: "test", summary: "", note: "", readouts: [], panels },
});

/** @param {string} html the body of a page that becomes the global one @returns {HTMLElement} */
export function openPage(html) {
  const window = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const { document, HTMLAnchorElement } = window;
  Object.assign(globalThis, { document, HTMLAnchorElement });
  return document.body;
}
