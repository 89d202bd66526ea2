// The keyboard on handles, sliders and fields: arrows move, Shift coarse, Alt fine, Home and End to
// the ends; Delete removes a point, Insert or + adds one; Escape puts down what was picked up.

import { controlOf, isNumber } from "./control-inputs.js";
import { isInUse } from "./fields/number-field.js";
import { nudge } from "./sliders.js";

/** @typedef {import('../figure/store.js').Store} Store */
/** @typedef {import('./control-inputs.js').NumberControl} NumberControl */
/** @typedef {import('./handles.js').Handles} Handles */
/** @typedef {import('./points.js').Points} Points */

const STEPS = { fine: 1, plain: 5, coarse: 25 };
const FEW = { at_most: 30, fine: 1, plain: 1, coarse: 5 }; // steps from end to end: none is left out
/** @type {Record<string, number[]>} */
const DIRECTIONS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** @param {HTMLElement} figure @param {Store} store @param {Handles} handles @param {Points} points */
export function listenToKeys(figure, store, handles, points) {
  figure.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey) return undoKeys(store, event);
    const target = /** @type {HTMLElement} */ (event.target);
    const handle = target.closest("[data-handle]");
    const direction = DIRECTIONS[event.key];
    if (handle) handleKey(handles, points, handle, direction, event);
    else if (target instanceof HTMLInputElement && direction)
      inputKey(store, target, direction, event);
  });
  figure.addEventListener("keyup", ({ key, target }) => {
    const moves = key in DIRECTIONS || key === "Home" || key === "End";
    if (moves && !isInUse(/** @type {Element} */ (target))) store.commit(); // in use: the cursor moved
  });
}

/** @param {KeyboardEvent} event */
const steps = (event, sizes = STEPS) =>
  sizes[event.shiftKey ? "coarse" : event.altKey ? "fine" : "plain"];

/**
 * A field has the keys of its slider, because a browser’s own arrows are even on every scale. Radio
 * buttons keep the browser’s own keys.
 * @param {Store} store
 * @param {HTMLInputElement} input
 * @param {number[]} direction
 * @param {KeyboardEvent} event
 */
function inputKey(store, input, [right, up], event) {
  if (input.type === "text" && !up) return; // the cursor moves
  const control = controlOf(store, input);
  if (!isNumber(control)) return;
  nudge(store, control, input, (right + up) * steps(event, hasFew(control) ? FEW : STEPS));
  event.preventDefault();
}

/** @param {NumberControl} control whether a slider has few steps */
const hasFew = (control) =>
  control.kind === "slider" &&
  control.scale !== "log" &&
  (control.high - control.low) / control.step <= FEW.at_most;

/**
 * @param {Handles} handles
 * @param {Points} points
 * @param {Element} handle
 * @param {number[] | undefined} direction
 * @param {KeyboardEvent} event
 */
function handleKey(handles, points, handle, direction, event) {
  if (direction) handles.nudge(handle, direction, steps(event));
  else if (event.key === "Home") handles.toEnd(handle, 0);
  else if (event.key === "End") handles.toEnd(handle, 1);
  else if (event.key === "Delete" || event.key === "Backspace") points.remove(handle);
  else if (event.key === "Insert" || event.key === "+") points.addSomewhere();
  else if (event.key === "Enter" || event.key === " ") handles.pick(handle);
  else if (event.key === "Escape") handles.pick(null);
  else return;
  event.preventDefault();
}

/** @param {Store} store @param {KeyboardEvent} event */
function undoKeys(store, event) {
  const key = event.key.toLowerCase();
  const target = /** @type {HTMLElement} */ (event.target);
  if (isInUse(target) || target.matches("textarea")) return; // it has an undo of its own
  if (key === "z" && !event.shiftKey) store.undo();
  else if (key === "y" || key === "z") store.redo();
  else return;
  event.preventDefault();
}
