// Scene -> SVG: one SVG for each panel, one element for each mark, kept by the mark's name and updated
// in place. An element that exists is never created again, so a dragged handle keeps its pointer.

import { drawMark } from "./marks.js";
import { drawFrame, hasPlots, newFrame } from "./panel-frame.js";
import { reconcile } from "./reconcile.js";
import { panelScale } from "./scale.js";

/** @typedef {import('../types.js').Mark} Mark */
/** @typedef {import('../types.js').Panel} Panel */
/** @typedef {import('./scale.js').Scale} Scale */

/**
 * A panel that the Scene no longer has is removed, as a mark is. Buttons among them stay.
 * @param {Element} container
 * @param {import('../types.js').Scene} scene
 */
export function render(container, scene) {
  for (const panel of scene.panels) renderPanel(pictureOf(container, scene.figure, panel), panel);
  for (const picture of container.querySelectorAll(":scope > [data-panel]")) {
    const name = picture.getAttribute("data-panel");
    if (!scene.panels.some((panel) => panel.name === name)) picture.remove();
  }
}

/** The picture of a panel, a new one if its plots are others. @param {Element} container @param {string} figure @param {Panel} panel */
function pictureOf(container, figure, panel) {
  const present = container.querySelector(`[data-panel="${panel.name}"]`);
  if (present && (isShownWith(present, panel.plots) || hasPlots(present, panel))) return present;
  const made = newFrame(figure, panel);
  if (present) present.replaceWith(made);
  else container.append(made);
  return made;
}

/** @param {Element} picture @param {Panel["plots"]} plots */
const isShownWith = (picture, plots) => shown.get(picture)?.panel.plots === plots;

/** @type {WeakMap<Element, {panel: Panel, elements: Element[]}>} what each picture shows */
const shown = new WeakMap();

/**
 * Draws what has changed: a mark that is the same object as in the frame before is not drawn again,
 * unless its axes have changed. A handle that has moved in the page is another object.
 * @param {Element} picture
 * @param {Panel} panel
 */
function renderPanel(picture, panel) {
  const before = shown.get(picture);
  const isSameFrame = before && sameFrame(panel, before.panel);
  if (!isSameFrame) drawFrame(picture, panel);
  const isSameList = before && sameList(panel.marks, before.panel.marks);
  const elements = isSameList ? before.elements : reconcile(picture, panel.marks);
  const scaleOf = scalesOf(panel);
  panel.marks.forEach((mark, index) => {
    if (isSameFrame && isSameList && mark === before.panel.marks[index]) return;
    drawMark(elements[index], mark, scaleOf(mark.plot));
  });
  shown.set(picture, { panel, elements });
}

/** @param {Panel} panel @returns {(plot: string | undefined) => Scale} makes each plot's scale once */
function scalesOf(panel) {
  /** @type {Map<string | undefined, Scale>} */
  const scales = new Map();
  return (plot) => {
    const scale = scales.get(plot) ?? panelScale(panel, plot);
    scales.set(plot, scale);
    return scale;
  };
}

/** @param {Panel} panel @param {Panel} before */
const sameFrame = (panel, before) =>
  panel.x === before.x &&
  panel.y === before.y &&
  panel.plots === before.plots &&
  panel.margin === before.margin &&
  panel.height === before.height;

/** What reconcile gives an element; drawing gives it the rest. */
const GIVEN = /** @type {const} */ (["name", "plot", "kind", "term", "of"]);

/** @param {Mark[]} marks @param {Mark[]} before */
const sameList = (marks, before) =>
  marks.length === before.length &&
  marks.every(
    (mark, i) => mark === before[i] || GIVEN.every((key) => mark[key] === before[i][key]),
  );
