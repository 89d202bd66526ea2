// Reconciles the elements of a panel with its marks: each is kept by its mark's name, stands in the
// Scene's order, and is removed when the mark is gone.

import { KINDS } from "./marks.js";
import { set, svg } from "./svg.js";

/** @typedef {import('../types.js').Mark} Mark */

/** @type {Record<string, string>} kinds that lie above all plots; the others lie in the layer of their plot */
const LAYERS = { handle: ".handles", label: ".labels" };

/**
 * @param {Element} picture
 * @param {Mark[]} marks
 * @returns {Element[]} in the order of the marks
 */
export function reconcile(picture, marks) {
  /** @type {Map<Element, Mark[]>} */
  const layers = new Map();
  for (const layer of picture.querySelectorAll(".marks, .handles, .labels")) layers.set(layer, []);
  for (const mark of marks) layers.get(layerOf(picture, mark))?.push(mark);
  /** @type {Map<Mark, Element>} */
  const elements = new Map();
  for (const [layer, own] of layers) {
    for (const [mark, element] of reconcileLayer(layer, own)) elements.set(mark, element);
  }
  return marks.map((mark) => /** @type {Element} */ (elements.get(mark)));
}

/** @param {Element} picture @param {Mark} mark @returns {Element} */
function layerOf(picture, mark) {
  const inPlot = mark.plot ? `.marks[data-plot="${mark.plot}"]` : ".marks";
  const selector = LAYERS[mark.kind] ?? inPlot;
  const layer = picture.querySelector(selector);
  if (!layer) throw new Error(`There is no plot called “${mark.plot}” (${mark.name}).`);
  return layer;
}

/** @param {Element} layer @param {Mark[]} marks @returns {[Mark, Element][]} */
function reconcileLayer(layer, marks) {
  const wanted = new Map(marks.map((mark) => [mark.name, mark.kind]));
  const kept = new Map();
  for (const element of [...layer.children]) {
    const name = element.getAttribute("data-mark") ?? "";
    if (wanted.get(name) === element.getAttribute("data-kind")) kept.set(name, element);
    else element.remove();
  }
  return marks.map((mark, position) => {
    const element = kept.get(mark.name) ?? newMark(mark);
    set(element, "data-term", mark.term); // other data, or edited code, may give a mark another
    if (mark.of) set(element, "data-of", mark.of);
    else element.removeAttribute("data-of");
    const present = layer.children[position];
    if (present !== element) layer.insertBefore(element, present ?? null);
    return [mark, element];
  });
}

/** @param {Mark} mark */
function newMark(mark) {
  const kind = KINDS[mark.kind];
  if (!kind) throw new Error(`There is no kind of mark called “${mark.kind}” (${mark.name}).`);
  return svg(kind.tag, { "data-kind": mark.kind, "data-mark": mark.name });
}
