// How each kind of mark becomes SVG: the tag of its element, and the attributes that a frame sets.

import { drawHandle } from "./handle.js";
import { arrowPath, linePath } from "./paths.js";
import { SHAPES } from "./shapes.js";
import { set, short, write } from "./svg.js";

/** @typedef {import('./scale.js').Scale} Scale */
/** @typedef {import('../types.js').Mark} Mark */

/**
 * @template {string} Kind
 * @typedef {Extract<Mark, {kind: Kind}>} MarkOf a mark of one kind
 */

export const KINDS = {
  curve: {
    tag: "path",
    /** @param {Element} element @param {MarkOf<"curve">} mark @param {Scale} scale */
    draw(element, mark, scale) {
      set(element, "class", mark.quiet ? "curve quiet" : "curve");
      set(element, "d", linePath(mark.x, mark.y, scale));
    },
  },
  area: {
    tag: "path",
    /** @param {Element} element @param {MarkOf<"area">} mark @param {Scale} scale */
    draw(element, mark, scale) {
      set(element, "d", `${linePath(mark.x, mark.y, scale)}Z`);
    },
  },
  segment: {
    tag: "line",
    /** @param {Element} element @param {MarkOf<"segment">} mark @param {Scale} scale */
    draw(element, mark, scale) {
      set(element, "class", mark.dotted ? "segment dotted" : "segment");
      set(element, "x1", short(scale.x(mark.x0)));
      set(element, "y1", short(scale.y(mark.y0)));
      set(element, "x2", short(scale.x(mark.x1)));
      set(element, "y2", short(scale.y(mark.y1)));
    },
  },
  arrow: {
    tag: "path",
    /** @param {Element} element @param {MarkOf<"arrow">} mark @param {Scale} scale */
    draw(element, mark, scale) {
      const from = [scale.x(mark.x0), scale.y(mark.y0)];
      const to = [scale.x(mark.x1), scale.y(mark.y1)];
      set(element, "d", arrowPath(from, to));
    },
  },
  bar: {
    tag: "rect",
    /** @param {Element} element @param {MarkOf<"bar">} mark @param {Scale} scale */
    draw(element, mark, scale) {
      const [left, right] = [mark.x - mark.width / 2, mark.x + mark.width / 2];
      set(element, "x", short(scale.x(left)));
      set(element, "width", short(scale.x(right) - scale.x(left)));
      set(element, "y", short(scale.y(Math.max(mark.y, 0))));
      set(element, "height", short(Math.abs(scale.y(mark.y) - scale.y(0))));
    },
  },
  dot: {
    tag: "circle",
    /** @param {Element} element @param {MarkOf<"dot">} mark @param {Scale} scale */
    draw(element, mark, scale) {
      set(element, "r", SHAPES.dot);
      set(element, "cx", short(scale.x(mark.x)));
      set(element, "cy", short(scale.y(mark.y)));
    },
  },
  label: {
    tag: "text",
    /** @param {Element} element @param {MarkOf<"label">} mark @param {Scale} scale */
    draw(element, mark, scale) {
      set(element, "x", short(scale.x(mark.x) + mark.dx));
      set(element, "y", short(scale.y(mark.y) + mark.dy));
      set(element, "text-anchor", mark.anchor);
      write(element, mark.text);
    },
  },
  handle: { tag: "g", draw: drawHandle },
};

/** Sets the attributes of a mark's element. @param {Element} element @param {Mark} mark @param {Scale} scale */
export function drawMark(element, mark, scale) {
  /** @type {(element: Element, mark: any, scale: Scale) => void} */
  const draw = KINDS[mark.kind].draw;
  draw(element, mark, scale);
}
