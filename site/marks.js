// How each kind of mark becomes SVG: the tag of its element, and what a frame sets on it.

import { drawHandle } from "./handle.js";
import { set, short } from "./svg.js";

/** @typedef {import('./scale.js').Scale} Scale */
/** @typedef {import('./types.js').Mark} Mark */

/**
 * @param {ArrayLike<number>} x
 * @param {ArrayLike<number>} y
 * @param {Scale} scale
 */
function path(x, y, scale) {
  let d = "";
  for (let i = 0; i < x.length; i++) {
    d += `${i ? "L" : "M"}${short(scale.x(x[i]))} ${short(scale.y(y[i]))}`;
  }
  return d;
}

/** Each kind: the tag of its element, and what a frame sets on it. */
export const KINDS = {
  curve: {
    tag: "path",
    /** @param {Element} element @param {Mark} mark @param {Scale} scale */
    draw(element, mark, scale) {
      set(element, "class", mark.quiet ? "curve quiet" : "curve");
      element.setAttribute("d", path(mark.x, mark.y, scale));
    },
  },
  area: {
    tag: "path",
    /** @param {Element} element @param {Mark} mark @param {Scale} scale */
    draw(element, mark, scale) {
      element.setAttribute("d", `${path(mark.x, mark.y, scale)}Z`);
    },
  },
  segment: {
    tag: "line",
    /** @param {Element} element @param {Mark} mark @param {Scale} scale */
    draw(element, mark, scale) {
      set(element, "class", mark.dotted ? "segment dotted" : "segment");
      set(element, "x1", short(scale.x(mark.x0)));
      set(element, "y1", short(scale.y(mark.y0)));
      set(element, "x2", short(scale.x(mark.x1)));
      set(element, "y2", short(scale.y(mark.y1)));
    },
  },
  dot: {
    tag: "circle",
    /** @param {Element} element @param {Mark} mark @param {Scale} scale */
    draw(element, mark, scale) {
      set(element, "r", 2.6);
      set(element, "cx", short(scale.x(mark.x)));
      set(element, "cy", short(scale.y(mark.y)));
    },
  },
  label: {
    tag: "text",
    /** @param {Element} element @param {Mark} mark @param {Scale} scale */
    draw(element, mark, scale) {
      set(element, "x", short(scale.x(mark.x) + mark.dx));
      set(element, "y", short(scale.y(mark.y) + mark.dy));
      set(element, "text-anchor", mark.anchor);
      if (element.textContent !== mark.text) element.textContent = mark.text;
    },
  },
  handle: { tag: "g", draw: drawHandle },
};
