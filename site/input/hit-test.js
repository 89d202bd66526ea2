// Hit test: which handle a pointer is on, and where in its panel it is.

/**
 * Targets overlap where handles are close: the nearest centre wins, not the one painted last.
 * @param {PointerEvent | MouseEvent} event
 */
export function nearestHandle(event) {
  const target = /** @type {Element} */ (event.target);
  if (!target.closest("[data-handle]")) return null;
  let nearest = null;
  let least = Infinity;
  for (const handle of target.closest("svg")?.querySelectorAll("[data-handle]") ?? []) {
    const box = /** @type {Element} */ (handle.querySelector(".grip")).getBoundingClientRect();
    const distance = Math.hypot(
      event.clientX - (box.left + box.right) / 2,
      event.clientY - (box.top + box.bottom) / 2,
    );
    if (distance < least) {
      least = distance;
      nearest = handle;
    }
  }
  return nearest;
}

/** The panel under a pointer, its place and its scale. @param {PointerEvent | MouseEvent} event */
export function panelUnder(event) {
  const target = /** @type {Element} */ (event.target);
  const picture = /** @type {SVGSVGElement} */ (target.closest("svg.panel"));
  const { left, top, width } = picture.getBoundingClientRect();
  return { picture, left, top, scale: picture.viewBox.baseVal.width / width };
}

/**
 * @param {PointerEvent | MouseEvent} event
 * @param {ReturnType<typeof panelUnder>} panel in whose units
 */
export const placeOf = ({ clientX, clientY }, { left, top, scale }) => ({
  across: (clientX - left) * scale,
  down: (clientY - top) * scale,
});
