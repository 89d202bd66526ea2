// Pointer gestures, mouse, finger and pen alike. They only wish: "this handle, there, please".
// Drag a handle; or tap it and then tap where it should go; double-tap an empty place to add.

const REACH = 22; // a handle is hit within so many CSS pixels: half of a 44-pixel target
const TAP = 5; // a press that moved less than this is a tap
const DOUBLE_TAP = 400; // milliseconds between the taps of a double tap

/** @typedef {import('./figure.js').ExplorableFigure} Figure */

/** @param {Figure} figure */
export function listenToPointers(figure) {
  /** @type {{handle: Element, shiftX: number, shiftY: number, startX: number, startY: number, far: boolean} | null} */
  let drag = null;
  let lastTap = { time: -Infinity, x: 0, y: 0 };

  figure.addEventListener("pointerdown", (event) => {
    const handle = nearestHandle(event);
    if (!handle || drag || event.button !== 0) return;
    const { across, down } = inPanel(event);
    const place = figure.hands.placeOf(handle);
    drag = {
      handle,
      shiftX: place.across - across,
      shiftY: place.down - down,
      startX: event.clientX,
      startY: event.clientY,
      far: false,
    };
    handle.setPointerCapture(event.pointerId);
    /** @type {SVGElement} */ (handle).focus({ preventScroll: true });
    event.preventDefault();
  });

  figure.addEventListener("pointermove", (event) => {
    if (!drag?.handle.hasPointerCapture(event.pointerId)) return;
    drag.far ||= Math.hypot(event.clientX - drag.startX, event.clientY - drag.startY) > TAP;
    if (!drag.far) return;
    const { across, down } = inPanel(event);
    figure.hands.wish(drag.handle, across + drag.shiftX, down + drag.shiftY);
  });

  const end = () => {
    if (!drag) return;
    const { handle, far } = drag;
    drag = null;
    if (far) figure.commit();
    else figure.hands.pick(handle);
  };
  figure.addEventListener("pointerup", end);
  figure.addEventListener("pointercancel", end);

  figure.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (!target.closest("svg.panel") || nearestHandle(event)) return;
    const { across, down, picture } = inPanel(event);
    const double =
      event.timeStamp - lastTap.time < DOUBLE_TAP &&
      Math.hypot(event.clientX - lastTap.x, event.clientY - lastTap.y) < REACH;
    if (figure.hands.picked) {
      figure.hands.wish(figure.hands.picked, across, down);
      figure.commit();
      figure.hands.pick(null);
      lastTap.time = -Infinity; // so that a hasty second tap does not also add
    } else if (double) {
      figure.hands.addAt(picture, across, down);
      lastTap.time = -Infinity;
    } else {
      lastTap = { time: event.timeStamp, x: event.clientX, y: event.clientY };
    }
  });

  // Chromium ignores touch-action on some SVG shapes; this keeps a finger on a handle from
  // scrolling the page, and leaves every other swipe alone.
  figure.addEventListener(
    "touchstart",
    (event) => {
      if (/** @type {Element} */ (event.target).closest("[data-handle]")) event.preventDefault();
    },
    { passive: false },
  );
}

/**
 * Targets overlap where handles are close: the nearest centre wins, not the one painted last.
 * @param {PointerEvent | MouseEvent} event
 */
function nearestHandle(event) {
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

/** @param {PointerEvent | MouseEvent} event in the units of the panel under it */
function inPanel(event) {
  const target = /** @type {Element} */ (event.target);
  const picture = /** @type {SVGSVGElement} */ (target.closest("svg.panel"));
  const box = picture.getBoundingClientRect();
  const scale = picture.viewBox.baseVal.width / box.width;
  return {
    picture,
    across: (event.clientX - box.left) * scale,
    down: (event.clientY - box.top) * scale,
  };
}
