// Layout on the stage: each panel as large as its cell allows, its type readable from the last row, and no
// label over another. Labels are laid out for smaller type, so those that meet are moved apart here.

import { PANEL_WIDTH } from "../render/scale.js";

export const TYPE = 0.036; // of the window's height

/** @typedef {{left: number, right: number, top: number, bottom: number}} Box */

/** @param {HTMLElement} figure */
export function fit(figure) {
  const area = /** @type {HTMLElement} */ (figure.querySelector(".panels"));
  const pictures = /** @type {SVGSVGElement[]} */ ([...area.querySelectorAll("svg.panel")]);
  const columns = pictures.length > 1 ? 2 : 1;
  const { clientWidth, clientHeight } = area;
  const width = clientWidth / columns - GAP;
  pictures.forEach((picture, i) => {
    const { height } = picture.viewBox.baseVal;
    const rows = columns > 1 && i > 0 ? pictures.length - 1 : 1; // beside the first, above one another
    const scale = Math.min(width / PANEL_WIDTH, (clientHeight / rows - GAP) / height);
    picture.style.width = `${scale * PANEL_WIDTH}px`;
    picture.style.setProperty("--type", `${Math.max(13, (TYPE * innerHeight) / scale)}px`);
    tidy(picture);
  });
}

const GAP = 8; // CSS pixels

/** @param {SVGSVGElement} picture */
function tidy(picture) {
  const { width, height } = picture.viewBox.baseVal;
  const labels = /** @type {SVGTextElement[]} */ ([...picture.querySelectorAll(".labels text")]);
  const shifts = apart(labels.map(boxOf), width, height);
  labels.forEach((label, i) => {
    label.style.translate = `${shifts[i][0]}px ${shifts[i][1]}px`;
  });
  const ticks = /** @type {SVGTextElement[]} */ ([...picture.querySelectorAll(".axes text.tick")]);
  const shown = thinned(ticks.map(boxOf));
  ticks.forEach((tick, i) => {
    tick.style.visibility = shown[i] ? "" : "hidden";
  });
}

/** @param {SVGTextElement} text @returns {Box} in panel units, before it is moved */
function boxOf(text) {
  const { x, y, width, height } = text.getBBox();
  return { left: x, right: x + width, top: y, bottom: y + height };
}

/** @param {Box} one @param {Box} other */
const meet = (one, other) =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

/**
 * How far to move each label so that all lie within the panel and none over another. The first stay where
 * they are; a later one takes the nearest free place above or below.
 * @param {Box[]} boxes
 * @param {number} width of the panel
 * @param {number} height
 * @returns {[x: number, y: number][]}
 */
export function apart(boxes, width, height) {
  /** @type {Box[]} */
  const placed = [];
  return boxes.map((box) => {
    const across = Math.max(0, -box.left) + Math.min(0, width - box.right);
    const moved = { ...box, left: box.left + across, right: box.right + across };
    const down = nearestFree(moved, placed, height);
    placed.push({ ...moved, top: box.top + down, bottom: box.bottom + down });
    return [across, down];
  });
}

/** @param {Box} box @param {Box[]} placed @param {number} height @returns {number} 0 if there is no room */
function nearestFree(box, placed, height) {
  const places = placed.flatMap((one) => [one.bottom - box.top, one.top - box.bottom]);
  const fits = (/** @type {number} */ by) => {
    const moved = { ...box, top: box.top + by, bottom: box.bottom + by };
    return moved.top >= 0 && moved.bottom <= height && !placed.some((one) => meet(moved, one));
  };
  const tried = [0, ...places].sort((one, other) => Math.abs(one) - Math.abs(other));
  return tried.find((by) => (by === 0 ? !placed.some((one) => meet(box, one)) : fits(by))) ?? 0;
}

/** @param {Box[]} boxes of tick labels @returns {boolean[]} whether each has room beside those before it */
export function thinned(boxes) {
  /** @type {Box[]} */
  const kept = [];
  return boxes.map((box) => {
    const free = !kept.some((one) => meet(box, one));
    if (free) kept.push(box);
    return free;
  });
}
