// An element for every mark of a panel: kept by the mark's name, in the Scene's order, gone with it.

import { KINDS } from "./marks.js";
import { set, svg } from "./svg.js";

/** @typedef {import('../types.js').Mark} Mark */

// Curves are clipped to the plot; handles and words may reach over its edge and lie on top.
const LAYERS = ["marks", "handles", "labels"];

/**
 * Puts an element for each mark into its layer, in order; those of marks that are gone go.
 * @param {Element} picture
 * @param {Mark[]} marks
 * @returns {Element[]} in the order of the marks
 */
export function arrange(picture, marks) {
  /** @type {Map<Mark, Element>} */
  const elements = new Map();
  for (const layer of LAYERS) {
    const group = /** @type {Element} */ (picture.querySelector(`.${layer}`));
    const own = marks.filter((mark) => layerOf(mark) === layer);
    for (const [mark, element] of arrangeLayer(group, own)) elements.set(mark, element);
  }
  return marks.map((mark) => /** @type {Element} */ (elements.get(mark)));
}

/** @param {Mark} mark */
function layerOf(mark) {
  return mark.kind === "handle" ? "handles" : mark.kind === "label" ? "labels" : "marks";
}

/** @param {Element} group @param {Mark[]} marks @returns {[Mark, Element][]} */
function arrangeLayer(group, marks) {
  const wanted = new Set(marks.map((mark) => mark.name));
  const kept = new Map();
  for (const element of [...group.children]) {
    const name = element.getAttribute("data-mark");
    if (wanted.has(name ?? "")) kept.set(name, element);
    else element.remove();
  }
  return marks.map((mark, position) => {
    const element = kept.get(mark.name) ?? newMark(mark);
    if (group.children[position] !== element) {
      group.insertBefore(element, group.children[position] ?? null);
    }
    return [mark, element];
  });
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
