// One number field: whether it is in use, what it shows, and what is said about its last text. A field
// in use holds text that is not committed, and nobody else writes into it.

import { onGrid } from "../../state/grid.js";
import { numberIn } from "../control-inputs.js";

/** @typedef {import('../../types.js').State} State */
/** @typedef {import('../control-inputs.js').NumberControl} NumberControl */

/** @typedef {{before: State, after: State}} Edit the states before the first key and after the newest */

/** @type {WeakMap<EventTarget, Edit>} */
export const edits = new WeakMap();

/** @param {EventTarget} input */
export const isInUse = (input) => edits.has(input);

/** @param {NumberControl} control @param {HTMLInputElement} input @param {State} values */
export function showNumber(control, input, values) {
  const value = numberIn(control, input, values);
  const text = written(control, value);
  if (input.getAttribute("aria-valuenow") !== text) input.setAttribute("aria-valuenow", text);
  if (input.value !== text && !isInUse(input)) input.value = text;
}

/**
 * @param {NumberControl} control
 * @param {number} value
 * @returns {string} with the decimals of the step, or more if it has more; in a list and on a log scale as it is
 */
export function written(control, value) {
  const { kind, step } = control;
  const isPlain = kind === "points" || (kind === "slider" && control.scale === "log");
  const places = Math.max(0, -Math.floor(Math.log10(step)));
  return isPlain || onGrid(value, step) !== value ? String(value) : value.toFixed(places);
}

let count = 0;

/**
 * Writes a sentence beside a field; screen readers announce it, and read it with the field again.
 * @param {HTMLInputElement} input
 * @param {string} sentence
 * @param {boolean} invalid whether the text was refused
 */
export function reply(input, sentence, invalid) {
  const place = /** @type {HTMLElement} */ (input.closest(".control") ?? input.parentElement);
  const line = place.querySelector(".reply") ?? newLine(place);
  const described = input.getAttribute("aria-describedby") ?? "";
  if (!described.includes(line.id)) {
    input.setAttribute("aria-describedby", `${described} ${line.id}`.trim());
  }
  if (invalid) input.setAttribute("aria-invalid", "true");
  line.textContent = sentence;
}

/** @param {HTMLElement} place */
function newLine(place) {
  const line = document.createElement("small");
  line.className = "reply";
  line.id = `reply-${++count}`;
  line.setAttribute("role", "alert");
  place.append(line);
  return line;
}

/** Removes the sentences beside the fields of a figure. @param {Element} figure */
export function clearReplies(figure) {
  for (const line of figure.querySelectorAll(".reply")) line.textContent = "";
  for (const input of figure.querySelectorAll("[aria-invalid]"))
    input.removeAttribute("aria-invalid");
}
