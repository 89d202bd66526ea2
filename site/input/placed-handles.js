// Placed handles: copies of a Scene's handles, at the place of the state. The Scene is not changed.

import { drawMark } from "../render/marks.js";
import { axesOf, panelScale } from "../render/scale.js";
import { positionIn } from "../state/handle-moves.js";
import { controlsOf } from "../state/handle-targets.js";

/** @typedef {import('../figure/store.js').Store} Store */
/** @typedef {import('../types.js').HandleMark} HandleMark */
/** @typedef {import('../types.js').Panel} Panel */
/** @typedef {import('../types.js').PlacedHandle} PlacedHandle */
/** @typedef {import('../types.js').Scene} Scene */
/** @typedef {import('../types.js').State} State */

/** @type {WeakMap<HandleMark, PlacedHandle>} the newest copy of each */
const newest = new WeakMap();

/**
 * The same object as before where nothing has moved it, and another one where something has: the
 * renderer leaves the element of the same object alone.
 * @param {Panel} panel
 * @param {HandleMark} mark
 * @param {{values: State, locked: Set<string>}} store
 * @returns {PlacedHandle}
 */
export function placeHandle(panel, mark, { values, locked }) {
  const { x, y } = axesOf(panel, mark.plot);
  const position = positionIn(mark, values);
  /** @type {Record<string, any>} */
  const place = {
    x: onAxis(x, position.x),
    y: onAxis(y, position.y),
    locked: locked.size > 0 && controlsOf(mark).some((name) => locked.has(name)),
    x_scale: x.scale ?? "",
    y_scale: y.scale ?? "",
  };
  const before = /** @type {any} */ (newest.get(mark));
  if (before && Object.keys(place).every((name) => before[name] === place[name])) return before;
  const placed = /** @type {PlacedHandle} */ ({ ...mark, ...place });
  newest.set(mark, placed);
  return placed;
}

/** A value of 0 has no place on a log axis: its handle stands at the low end. @param {import('../types.js').Axis} axis @param {number} value */
const onAxis = ({ scale, low }, value) => (scale === "log" ? Math.max(value, low) : value);

/** @param {Scene} scene @param {Store} store @returns {Scene} one whose handles are not behind the state */
export function placeHandles(scene, store) {
  const panels = scene.panels.map((panel) => ({
    ...panel,
    marks: panel.marks.map((mark) =>
      mark.kind === "handle" ? placeHandle(panel, mark, store) : mark,
    ),
  }));
  return { ...scene, panels };
}

/** Draws the handles alone, between a gesture and Python's answer. @param {Element} figure @param {Store} store */
export function drawHandles(figure, store) {
  for (const panel of store.scene.panels) {
    const layer = figure.querySelector(`[data-panel="${panel.name}"] .handles`);
    const elements = new Map(
      [...(layer?.children ?? [])].map((child) => [child.getAttribute("data-mark"), child]),
    );
    for (const mark of panel.marks) {
      const element = mark.kind === "handle" && elements.get(mark.name);
      if (!element) continue;
      drawMark(element, placeHandle(panel, mark, store), panelScale(panel, mark.plot));
    }
  }
}
