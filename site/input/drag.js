// Drags, by mouse, finger and pen alike: they request a place for a handle.

import { nearestHandle, panelUnder, placeOf } from "./hit-test.js";

const TAP = 5; // CSS pixels: a press that moved less is a tap

/** @typedef {ReturnType<typeof panelUnder>} Panel */
/** @typedef {{handle: Element, pointerId: number, panel: Panel, shiftX: number, shiftY: number, startX: number, startY: number, far: boolean}} Drag */

/**
 * @param {HTMLElement} figure
 * @param {import('../figure/store.js').Store} store
 * @param {import('./handles.js').Handles} handles
 */
export function listenToDrags(figure, store, handles) {
  /** @type {Drag | null} */
  let drag = null;
  let early = false; // whether a Scene was requested before the pointermove that is to come

  figure.addEventListener("pointerdown", (event) => {
    const handle = nearestHandle(event);
    // Its point was deleted under the finger, or it ended unnoticed, under a menu of the browser.
    if (!drag?.handle.isConnected || drag.pointerId === event.pointerId) end(drag);
    if (!handle || drag || event.button !== 0) return;
    drag = beginDrag(event, handle, handles);
    handle.setPointerCapture(event.pointerId);
    /** @type {SVGElement} */ (handle).focus({ preventScroll: true });
    event.preventDefault();
  });

  const move = (/** @type {PointerEvent} */ event) => {
    if (!drag?.handle.hasPointerCapture(event.pointerId)) return;
    if (!event.buttons) return end(drag);
    drag.far ||= Math.hypot(event.clientX - drag.startX, event.clientY - drag.startY) > TAP;
    if (!drag.far) return;
    // The page is about to be laid out then; at any other time measuring would cost a layout.
    if (event.type === "pointermove") drag.panel = panelUnder(event);
    const { across, down } = placeOf(event, drag.panel);
    handles.moveTo(drag.handle, across + drag.shiftX, down + drag.shiftY);
  };
  figure.addEventListener("pointermove", (event) => {
    early = false;
    move(event);
  });
  // Browsers hold pointermove back until the next frame is due. Where there is pointerrawupdate, an
  // idle Python can answer in time for that frame. Once a frame: a mouse may send a thousand events a
  // second, and what is drawn between two frames is not seen.
  figure.addEventListener("pointerrawupdate", (event) => {
    if (early || figure.dataset.settled !== "true") return;
    move(/** @type {PointerEvent} */ (event));
    early = figure.dataset.settled !== "true";
  });

  /** What was moved stays, and can be undone. @param {Drag | null} ended */
  const end = (ended) => {
    drag = null;
    if (ended?.far) store.commit();
  };
  figure.addEventListener("pointerup", ({ pointerId }) => {
    if (drag?.pointerId !== pointerId) return;
    if (!drag.far) handles.pick(drag.handle);
    end(drag);
  });
  const lose = (/** @type {PointerEvent} */ event) => {
    if (drag?.pointerId === event.pointerId) end(drag);
  };
  figure.addEventListener("pointercancel", lose);
  figure.addEventListener("lostpointercapture", lose);

  // Chromium ignores touch-action on some SVG shapes: this keeps a finger on a handle from scrolling
  // the page, and leaves every other swipe alone.
  figure.addEventListener(
    "touchstart",
    (event) => {
      const handle = /** @type {Element} */ (event.target).closest("[data-handle]");
      if (handle && event.cancelable) event.preventDefault(); // not cancelable while the page scrolls
    },
    { passive: false },
  );
}

/**
 * @param {PointerEvent} event
 * @param {Element} handle
 * @param {import('./handles.js').Handles} handles
 * @returns {Drag} the handle keeps its distance from the pointer
 */
function beginDrag(event, handle, handles) {
  const panel = panelUnder(event);
  const { across, down } = placeOf(event, panel);
  const centre = handles.centreOf(handle);
  const [shiftX, shiftY] = [centre.across - across, centre.down - down];
  const { pointerId, clientX: startX, clientY: startY } = event;
  return { handle, pointerId, panel, shiftX, shiftY, startX, startY, far: false };
}
