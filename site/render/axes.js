// The axes of a panel's plots: baseline, grid lines, ticks and the two labels.

import { axesOf, panelScale, plotNames } from "./scale.js";
import { set, short, svg, write } from "./svg.js";

/** @typedef {import('../types.js').Panel} Panel */
/** @typedef {[tag: string, attributes: Record<string, string | number>, words?: string]} Shape */

const TOP = 12; // the baseline of a y label in a panel of one plot, from the panel's top
const ABOVE = 14; // and in a stacked plot, above the plot

/**
 * Draws an element for each shape, in order. Most of them stay as they are when a range changes, so
 * the elements that exist are reused.
 * @param {Element} group
 * @param {Panel} panel
 */
export function drawAxes(group, panel) {
  const wanted = plotNames(panel).flatMap((name) => shapes(panel, name));
  while (group.children.length > wanted.length) group.lastElementChild?.remove();
  wanted.forEach(([tag, attributes, words = ""], index) => {
    const present = group.children[index];
    const element = present?.localName === tag ? present : svg(tag);
    for (const name in attributes) set(element, name, attributes[name]);
    write(element, words);
    if (!present) group.append(element);
    else if (present !== element) present.replaceWith(element);
  });
}

/** @param {Panel} panel @param {string} plot @returns {Shape[]} */
function shapes(panel, plot) {
  const { x, y } = axesOf(panel, plot);
  const scale = panelScale(panel, plot);
  const bottom = scale.top + scale.height;
  const right = scale.left + scale.width;
  return [
    ...y.ticks.flatMap((tick, i) => [
      line("grid", scale.left, scale.y(tick), right, scale.y(tick)),
      text("tick", scale.left - 7, scale.y(tick) + 4, "end", y.tick_labels[i]),
    ]),
    ...x.ticks.flatMap((tick, i) => [
      line("base", scale.x(tick), bottom, scale.x(tick), bottom + 4),
      text("tick", scale.x(tick), bottom + 18, "middle", x.tick_labels[i]),
    ]),
    line("base", scale.left, bottom, right, bottom),
    text("axis-label", scale.left + scale.width / 2, bottom + 37, "middle", x.label),
    text("axis-label", 2, plot ? scale.top - ABOVE : TOP, "start", y.label),
  ];
}

/**
 * @param {string} name
 * @param {number} x1
 * @param {number} y1
 * @param {number} x2
 * @param {number} y2
 * @returns {Shape}
 */
const line = (name, x1, y1, x2, y2) => [
  "line",
  { class: name, x1: short(x1), y1: short(y1), x2: short(x2), y2: short(y2) },
];

/**
 * @param {string} name
 * @param {number} x
 * @param {number} y
 * @param {string} anchor
 * @param {string} words
 * @returns {Shape}
 */
const text = (name, x, y, anchor, words) => [
  "text",
  { class: name, x: short(x), y: short(y), "text-anchor": anchor },
  words,
];
