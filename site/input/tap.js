// Tapping instead of dragging: tap a handle, then the place where it should go; double-tap an empty
// place to add a point there. Clicks count as taps.

import { nearestHandle, panelUnder, placeOf } from "./hit-test.js";

const DOUBLE_TAP = 400; // milliseconds between the taps of a double tap
const NEAR = 22; // CSS pixels between them

/** @param {import('../figure/element.js').ExplorableFigure} figure */
export function listenToTaps(figure) {
  let last = { time: -Infinity, x: 0, y: 0 };

  figure.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (!target.closest("svg.panel") || nearestHandle(event)) return;
    const panel = panelUnder(event);
    const { across, down } = placeOf(event, panel);
    const { picked } = figure.hands;
    const double =
      event.timeStamp - last.time < DOUBLE_TAP &&
      Math.hypot(event.clientX - last.x, event.clientY - last.y) < NEAR;
    last = { time: event.timeStamp, x: event.clientX, y: event.clientY };
    if (!picked && !double) return;
    last.time = -Infinity; // a third hasty tap begins anew
    if (!picked) figure.points.addAt(panel.picture, across, down);
    else if (panel.picture.contains(picked)) figure.hands.wish(picked, across, down);
    figure.hands.pick(null);
    figure.commit();
  });
}
