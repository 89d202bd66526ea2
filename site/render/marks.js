// How each kind of mark becomes SVG: the tag of its element, and what a frame sets on it.

import { drawHandle } from "./handle.js";
import { set, short } from "./svg.js";

/** @typedef {import('./scale.js').Scale} Scale */
/** @typedef {import('../types.js').Mark} Mark */

const FAR = 1000; // panel units of a step after which the place itself is written

/**
 * A line, written as steps: these are short numbers, and much alike, so a page weighs a tenth less.
 * Browsers add them up with seven digits, which is enough as long as a curve stays near its panel.
 * @param {ArrayLike<number>} x
 * @param {ArrayLike<number>} y
 * @param {Scale} scale
 */
function path(x, y, scale) {
  let d = "";
  let [left, top] = [0, 0]; // of the point before, in tenths of a unit, which add up exactly
  for (let i = 0; i < x.length; i++) {
    const across = Math.round(scale.x(x[i]) * 10);
    const down = Math.round(scale.y(y[i]) * 10);
    const [right, on] = [(across - left) / 10, (down - top) / 10];
    if (i === 0) d = `M${right} ${on}`;
    else if (Math.abs(right) + Math.abs(on) < FAR) d += `l${right} ${on}`;
    else d += `L${across / 10} ${down / 10}`;
    [left, top] = [across, down];
  }
  return d;
}

const HEAD = 9; // how long an arrow's head is, in panel units

/**
 * A shaft and a head; an arrow shorter than its head is all head.
 * @param {number[]} from
 * @param {number[]} to
 */
function arrow([x0, y0], [x1, y1]) {
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const reach = Math.min(HEAD, length);
  const [x, y] = [((x1 - x0) / length) * reach, ((y1 - y0) / length) * reach];
  const [neckX, neckY] = [x1 - x, y1 - y];
  const side = (/** @type {number} */ turn) =>
    `${short(neckX - (turn * y) / 2)} ${short(neckY + (turn * x) / 2)}`;
  return `M${short(x0)} ${short(y0)}L${short(neckX)} ${short(neckY)}M${side(1)}L${short(x1)} ${short(y1)}L${side(-1)}Z`;
}

/** Each kind: the tag of its element, and what a frame sets on it. */
export const KINDS = {
  curve: {
    tag: "path",
    /** @param {Element} element @param {Mark} mark @param {Scale} scale */
    draw(element, mark, scale) {
      set(element, "class", mark.quiet ? "curve quiet" : "curve");
      set(element, "d", path(mark.x, mark.y, scale));
    },
  },
  area: {
    tag: "path",
    /** @param {Element} element @param {Mark} mark @param {Scale} scale */
    draw(element, mark, scale) {
      set(element, "d", `${path(mark.x, mark.y, scale)}Z`);
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
  arrow: {
    tag: "path",
    /** @param {Element} element @param {Mark} mark @param {Scale} scale */
    draw(element, mark, scale) {
      const from = [scale.x(mark.x0), scale.y(mark.y0)];
      const to = [scale.x(mark.x1), scale.y(mark.y1)];
      set(element, "d", arrow(from, to));
    },
  },
  bar: {
    tag: "rect",
    /** @param {Element} element @param {Mark} mark @param {Scale} scale */
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
