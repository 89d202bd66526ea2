// A handle: a dot with a ring of paper, a halo that shows on hover and focus, a wide unseen target.

import { set, short, svg } from "./svg.js";

/**
 * @param {Element} element
 * @param {import('./types.js').Mark} mark
 * @param {import('./scale.js').Scale} scale
 */
export function drawHandle(element, mark, scale) {
  if (!element.firstChild) {
    element.append(
      svg("circle", { class: "target", r: 22 }),
      svg("circle", { class: "halo", r: 13 }),
      svg("circle", { class: "grip", r: 6.5 }),
    );
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
  set(element, "transform", `translate(${short(scale.x(mark.x))} ${short(scale.y(mark.y))})`);
}
