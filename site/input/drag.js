// Dragging, by mouse, finger and pen alike. It only wishes: "this handle, there, please".

import { nearestHandle, panelUnder, placeOf } from "./hit-test.js";

const TAP = 5; // a press that moved less than this is a tap

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

/** @param {Figure} figure */
export function listenToDrags(figure) {
  /** @type {{handle: Element, pointerId: number, panel: ReturnType<typeof panelUnder>, shiftX: number, shiftY: number, startX: number, startY: number, far: boolean} | null} */
  let drag = null;
  let early = false; // whether Python has been asked before the pointermove that is to come

  figure.addEventListener("pointerdown", (event) => {
    const handle = nearestHandle(event);
    const busy = drag?.handle.isConnected; // a house may be deleted under the finger
    if (!handle || busy || event.button !== 0) return;
    const panel = panelUnder(event);
    const { across, down } = placeOf(event, panel);
    const place = figure.hands.placeOf(handle);
    drag = {
      handle,
      pointerId: event.pointerId,
      panel,
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

  const move = (/** @type {PointerEvent} */ event) => {
    if (!drag?.handle.hasPointerCapture(event.pointerId)) return;
    drag.far ||= Math.hypot(event.clientX - drag.startX, event.clientY - drag.startY) > TAP;
    if (!drag.far) return;
    // The page is about to be laid out then; at any other time measuring would cost a layout.
    if (event.type === "pointermove") drag.panel = panelUnder(event);
    const { across, down } = placeOf(event, drag.panel);
    figure.hands.wish(drag.handle, across + drag.shiftX, down + drag.shiftY);
  };
  figure.addEventListener("pointermove", (event) => {
    early = false;
    move(event);
  });
  // Browsers hold pointermove back until the next picture is due. Some tell at once, too, and a
  // Python that has nothing else to do can answer in time for that picture. Once: a quick mouse
  // tells a thousand times a second, and nobody would see what is drawn between two pictures.
  figure.addEventListener("pointerrawupdate", (event) => {
    if (early || figure.dataset.settled !== "true") return;
    move(/** @type {PointerEvent} */ (event));
    early = figure.dataset.settled !== "true";
  });

  const end = (/** @type {PointerEvent} */ event) => {
    if (drag?.pointerId !== event.pointerId) return;
    const { handle, far } = drag;
    drag = null;
    if (far) figure.commit();
    else figure.hands.pick(handle);
  };
  figure.addEventListener("pointerup", end);
  figure.addEventListener("pointercancel", end);

  // Chromium ignores touch-action on some SVG shapes; this keeps a finger on a handle from
  // scrolling the page, and leaves every other swipe alone.
  figure.addEventListener(
    "touchstart",
    (event) => {
      const handle = /** @type {Element} */ (event.target).closest("[data-handle]");
      if (handle && event.cancelable) event.preventDefault(); // it is not while a page still glides
    },
    { passive: false },
  );
}
