// Scene -> SVG: one SVG a panel, one element a mark, kept by the mark's name and updated in place.
// An element that exists is never made again, so a handle under a finger stays under it.

import { drawAxes } from "./axes.js";
import { KINDS } from "./marks.js";
import { arrange } from "./reconcile.js";
import { PANEL_WIDTH, panelScale } from "./scale.js";
import { svg } from "./svg.js";

/** @typedef {import('../types.js').Mark} Mark */
/** @typedef {import('../types.js').Panel} Panel */

/**
 * @param {Element} container
 * @param {import('../types.js').Scene} scene
 */
export function render(container, scene) {
  for (const panel of scene.panels) {
    const picture =
      container.querySelector(`[data-panel="${panel.name}"]`) ??
      container.appendChild(newPanel(scene.figure, panel));
    renderPanel(picture, panel);
  }
}

/** @type {WeakMap<Element, {panel: Panel, elements: Element[]}>} what each picture shows by now */
const shown = new WeakMap();

/**
 * A mark that is the same object as in the frame before is as it was, and so is its element; only
 * handles move in the page, too.
 * @param {Element} picture
 * @param {Panel} panel
 */
function renderPanel(picture, panel) {
  const before = shown.get(picture);
  const kept = before && sameFrame(panel, before.panel) ? before.panel.marks : [];
  const scale = panelScale(panel);
  if (!kept.length) drawAxes(/** @type {Element} */ (picture.querySelector(".axes")), panel, scale);
  const sameMarks = before && sameNames(panel.marks, before.panel.marks);
  const elements = sameMarks ? before.elements : arrange(picture, panel.marks);
  panel.marks.forEach((mark, index) => {
    if (sameMarks && mark === kept[index] && mark.kind !== "handle") return;
    drawMark(elements[index], mark, scale);
  });
  shown.set(picture, { panel, elements });
}

/** @param {Panel} panel @param {Panel} before */
const sameFrame = (panel, before) =>
  panel.x === before.x &&
  panel.y === before.y &&
  panel.margin === before.margin &&
  panel.height === before.height;

/** @param {Mark[]} marks @param {Mark[]} before */
const sameNames = (marks, before) =>
  marks.length === before.length && marks.every(({ name }, index) => name === before[index].name);

/** @param {Element} element @param {Mark} mark @param {import('./scale.js').Scale} scale */
export function drawMark(element, mark, scale) {
  KINDS[/** @type {keyof typeof KINDS} */ (mark.kind)].draw(element, mark, scale);
}

/** @param {string} figure @param {Panel} panel */
function newPanel(figure, panel) {
  const { left, top, width, height } = panelScale(panel);
  const clip = `${figure}-${panel.name}-plot`;
  const picture = svg("svg", {
    class: "panel",
    "data-panel": panel.name,
    viewBox: `0 0 ${PANEL_WIDTH} ${panel.height}`,
    role: "group",
    "aria-label": panel.title,
  });
  const plot = svg("clipPath", { id: clip });
  plot.append(svg("rect", { x: left, y: top, width, height: height + 2 }));
  picture.append(
    plot,
    svg("g", { class: "axes", "aria-hidden": "true" }),
    svg("g", { class: "marks", "clip-path": `url(#${clip})`, "aria-hidden": "true" }),
    svg("g", { class: "handles" }),
    svg("g", { class: "labels", "aria-hidden": "true" }),
  );
  return picture;
}
