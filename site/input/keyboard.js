// The keyboard on handles, sliders and fields: arrows move, Shift coarse, Alt fine, Home and End to
// the ends; Delete removes a point, Insert or + adds one; Escape puts down what was picked up.

import { nudgeNumber } from "./points-table.js";
import { nudge } from "./sliders.js";

const STEPS = { fine: 1, plain: 5, coarse: 25 };
const FEW = { at_most: 30, fine: 1, plain: 1, coarse: 5 }; // steps from end to end: none is left out
const DIRECTIONS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** @param {import('../figure/element.js').ExplorableFigure} figure */
export function listenToKeys(figure) {
  figure.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey) return undoKeys(figure, event);
    const target = /** @type {HTMLElement} */ (event.target);
    const handle = target.closest("[data-handle]");
    const direction = DIRECTIONS[/** @type {keyof typeof DIRECTIONS} */ (event.key)];
    if (handle) handleKey(figure, handle, direction, event);
    else if (target instanceof HTMLInputElement && direction)
      inputKey(figure, target, direction, event);
  });
  figure.addEventListener("keyup", (event) => {
    if (event.key in DIRECTIONS || event.key === "Home" || event.key === "End") figure.commit();
  });
}

/** @param {KeyboardEvent} event */
const steps = (event, sizes = STEPS) =>
  sizes[event.shiftKey ? "coarse" : event.altKey ? "fine" : "plain"];

/**
 * A field has the keys of its slider, because a browser’s own arrows know no scale but the even one.
 * @param {import('../figure/element.js').ExplorableFigure} figure
 * @param {HTMLInputElement} input
 * @param {number[]} direction
 * @param {KeyboardEvent} event
 */
function inputKey(figure, input, [right, up], event) {
  if (input.type === "number" && !up) return; // the cursor moves
  const control = figure.control(input.name);
  if (control) {
    const few =
      control.scale !== "log" && (control.high - control.low) / control.step <= FEW.at_most;
    nudge(figure, input, (right + up) * steps(event, few ? FEW : STEPS));
  } else if (input.closest(".numbers")) nudgeNumber(figure, input, up * steps(event));
  else return;
  event.preventDefault();
}

/**
 * @param {import('../figure/element.js').ExplorableFigure} figure
 * @param {Element} handle
 * @param {number[] | undefined} direction
 * @param {KeyboardEvent} event
 */
function handleKey(figure, handle, direction, event) {
  const { hands } = figure;
  if (direction) hands.nudge(handle, direction, steps(event));
  else if (event.key === "Home") hands.toEnd(handle, 0);
  else if (event.key === "End") hands.toEnd(handle, 1);
  else if (event.key === "Delete" || event.key === "Backspace") figure.points.remove(handle);
  else if (event.key === "Insert" || event.key === "+") figure.points.addSomewhere();
  else if (event.key === "Enter" || event.key === " ") hands.pick(handle);
  else if (event.key === "Escape") hands.pick(null);
  else return;
  event.preventDefault();
}

/** @param {import('../figure/element.js').ExplorableFigure} figure @param {KeyboardEvent} event */
function undoKeys(figure, event) {
  const key = event.key.toLowerCase();
  if (/** @type {HTMLElement} */ (event.target).matches("input[type=number], textarea")) return; // its own undo
  if (key === "z" && !event.shiftKey) figure.undo();
  else if (key === "y" || key === "z") figure.redo();
  else return;
  event.preventDefault();
}
