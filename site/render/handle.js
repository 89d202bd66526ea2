// A handle: a dot with a ring of paper, a halo that shows on hover and focus, a wide unseen target.
// A locked one is the same dot, and nothing that could be taken.

import { set, short, svg } from "./svg.js";

/**
 * @param {Element} element
 * @param {import('../types.js').Mark} mark
 * @param {import('./scale.js').Scale} scale
 */
export function drawHandle(element, mark, scale) {
  if (!element.firstChild) {
    element.append(
      svg("circle", { class: "target", r: 22 }),
      svg("circle", { class: "halo", r: 13 }),
      svg("circle", { class: "grip", r: 6.5 }),
    );
  }
  if (mark.locked) tellLocked(element, mark);
  else tellFree(element, mark);
  set(element, "transform", `translate(${short(scale.x(mark.x))} ${short(scale.y(mark.y))})`);
}

/** @param {Element} element @param {import('../types.js').Mark} mark */
function tellFree(element, mark) {
  if (!element.hasAttribute("data-handle")) {
    set(element, "data-handle", mark.name);
    set(element, "tabindex", 0);
    set(element, "role", "slider");
    set(element, "aria-roledescription", mark.free === "xy" ? "movable point" : "slider");
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

/** @param {Element} element @param {import('../types.js').Mark} mark */
function tellLocked(element, mark) {
  for (const attribute of element.getAttributeNames()) {
    if (/^aria-|^tabindex$|^data-handle$/.test(attribute)) element.removeAttribute(attribute);
  }
  set(element, "class", "locked");
  set(element, "role", "img");
  set(element, "aria-label", `${mark.label}: ${mark.value_text}`);
}
