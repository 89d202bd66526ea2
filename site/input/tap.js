// Taps, the alternative to dragging: tap a handle, then the place where it should go; double-tap an
// empty place to add a point there. Clicks count as taps.

import { nearestHandle, panelUnder, placeOf } from "./hit-test.js";

const DOUBLE_TAP = 400; // milliseconds between the taps of a double tap
const NEAR = 22; // CSS pixels between them

/**
 * @param {HTMLElement} figure
 * @param {import('../figure/store.js').Store} store
 * @param {import('./handles.js').Handles} handles
 * @param {import('./points.js').Points} points
 */
export function listenToTaps(figure, store, handles, points) {
  let last = { time: -Infinity, x: 0, y: 0 };

  figure.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (!target.closest("svg.panel") || nearestHandle(event)) return;
    const panel = panelUnder(event);
    const { across, down } = placeOf(event, panel);
    const { picked } = handles;
    const isDouble =
      event.timeStamp - last.time < DOUBLE_TAP &&
      Math.hypot(event.clientX - last.x, event.clientY - last.y) < NEAR;
    last = { time: event.timeStamp, x: event.clientX, y: event.clientY };
    if (!picked && !isDouble) return;
    last.time = -Infinity; // a third tap in a row begins a new double tap
    if (!picked) points.addAt(panel.picture, across, down);
    else if (panel.picture.contains(picked)) handles.moveTo(picked, across, down);
    handles.pick(null);
    store.commit();
  });
}
