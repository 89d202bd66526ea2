// Scene -> SVG: one SVG a panel, one element a mark, kept by the mark's name and updated in place.
// An element that exists is never made again, so a handle under a finger stays under it.

import { drawAxes } from "./axes.js";
import { KINDS } from "./marks.js";
import { PANEL_WIDTH, panelScale } from "./scale.js";
import { set, svg } from "./svg.js";

/** @typedef {import('./types.js').Mark} Mark */
/** @typedef {import('./types.js').Panel} Panel */

// Curves are clipped to the plot; handles and words may reach over its edge and lie on top.
const LAYERS = ["marks", "handles", "labels"];

/**
 * @param {Element} container
 * @param {import('./types.js').Scene} scene
 */
export function render(container, scene) {
  for (const panel of scene.panels) {
    const picture =
      container.querySelector(`[data-panel="${panel.name}"]`) ??
      container.appendChild(newPanel(scene.figure, panel));
    renderPanel(picture, panel);
  }
}

/** @param {Element} picture @param {Panel} panel */
function renderPanel(picture, panel) {
  const scale = panelScale(panel);
  drawAxes(/** @type {Element} */ (picture.querySelector(".axes")), panel, scale);
  for (const layer of LAYERS) {
    const group = /** @type {Element} */ (picture.querySelector(`.${layer}`));
    const marks = panel.marks.filter((mark) => layerOf(mark) === layer);
    renderLayer(group, marks, scale);
  }
}

/** @param {Mark} mark */
function layerOf(mark) {
  return mark.kind === "handle" ? "handles" : mark.kind === "label" ? "labels" : "marks";
}

/**
 * @param {Element} group
 * @param {Mark[]} marks
 * @param {import('./scale.js').Scale} scale
 */
function renderLayer(group, marks, scale) {
  const wanted = new Set(marks.map((mark) => mark.name));
  const kept = new Map();
  for (const element of [...group.children]) {
    const name = element.getAttribute("data-mark");
    if (wanted.has(name ?? "")) kept.set(name, element);
    else element.remove();
  }
  marks.forEach((mark, position) => {
    const element = kept.get(mark.name) ?? newMark(mark);
    if (group.children[position] !== element) {
      group.insertBefore(element, group.children[position] ?? null);
    }
    drawMark(element, mark, scale);
  });
}

/** @param {Element} element @param {Mark} mark @param {import('./scale.js').Scale} scale */
export function drawMark(element, mark, scale) {
  KINDS[/** @type {keyof typeof KINDS} */ (mark.kind)].draw(element, mark, scale);
}

/** @param {Mark} mark */
function newMark(mark) {
  const kind = KINDS[/** @type {keyof typeof KINDS} */ (mark.kind)];
  if (!kind) throw new Error(`There is no kind of mark called “${mark.kind}” (${mark.name}).`);
  const element = svg(kind.tag, {
    "data-kind": mark.kind,
    "data-mark": mark.name,
    "data-term": mark.term,
  });
  if (mark.of) set(element, "data-of", mark.of);
  return element;
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
