// A handle: a dot with a ring, a halo that shows on hover and focus, a wide invisible target. A
// locked handle is the same dot, and cannot be focused or dragged.

import { say } from "../words/say.js";
import { SHAPES } from "./shapes.js";
import { set, short, svg } from "./svg.js";

/** @typedef {import('../types.js').HandleMark & {locked?: boolean}} Handle */

/**
 * @param {Element} element
 * @param {Handle} mark
 * @param {import('./scale.js').Scale} scale
 */
export function drawHandle(element, mark, scale) {
  if (!element.firstChild) {
    element.append(
      ...["target", "halo", "grip"].map((part) =>
        svg("circle", { class: part, r: SHAPES[/** @type {keyof typeof SHAPES} */ (part)] }),
      ),
    );
  }
  if (mark.locked) describeLocked(element, mark);
  else describeFree(element, mark);
  set(element, "transform", `translate(${short(scale.x(mark.x))} ${short(scale.y(mark.y))})`);
}

/** @param {Element} element @param {Handle} mark */
function describeFree(element, mark) {
  if (!element.hasAttribute("data-handle")) {
    const keys = element.closest("svg")?.getAttribute("data-keys"); // none in a picture on its own
    if (keys) set(element, "aria-describedby", keys);
    set(element, "data-handle", mark.name);
    set(element, "tabindex", 0);
    set(element, "role", "slider");
    set(element, "aria-roledescription", mark.free === "xy" ? say`movable point` : say`slider`);
  }
  const vertical = mark.free === "y";
  const [low, high] = vertical ? mark.y_range : mark.x_range;
  set(element, "aria-label", mark.label);
  set(element, "aria-orientation", vertical ? "vertical" : "horizontal");
  set(element, "aria-valuemin", low);
  set(element, "aria-valuemax", high);
  set(element, "aria-valuenow", vertical ? mark.y : mark.x);
  set(element, "aria-valuetext", mark.value_text);
  set(element, "class", `handle free-${mark.free}`);
}

/** @param {Element} element @param {Handle} mark */
function describeLocked(element, mark) {
  for (const attribute of element.getAttributeNames()) {
    if (/^aria-|^tabindex$|^data-handle$/.test(attribute)) element.removeAttribute(attribute);
  }
  set(element, "class", "locked");
  set(element, "role", "img");
  set(element, "aria-label", `${mark.label}: ${mark.value_text}`);
}
