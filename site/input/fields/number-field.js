// One number field: whether it is in use, what it shows, and what is said about its last text. A field
// in use holds text that is not committed, and no other code writes into it.

import { onGrid } from "../../state/grid.js";
import { short } from "../../state/link-values.js";
import { mark } from "../../words/language.js";
import { numberIn, rangeOf } from "../control-inputs.js";

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
  if (!isInUse(input) && input.value !== text) input.value = text;
  if (input.getAttribute("aria-valuenow") === plain(value)) return;
  // Not type="number", which drops a decimal comma and a true minus sign.
  const [low, high] = rangeOf(control, input);
  input.setAttribute("role", "spinbutton");
  if (low >= 0) input.setAttribute("inputmode", "decimal"); // on iPhones without a minus
  ["min", "max", "now"].forEach((end, i) => {
    input.setAttribute(`aria-value${end}`, plain([low, high, value][i]));
  });
}

/** Without an exponent, which ARIA does not know. @param {number} number */
const plain = (number) =>
  Math.abs(number) < 1e-6 ? number.toFixed(20).replace(/\.?0+$/, "") : String(number);

/**
 * @param {NumberControl} control
 * @param {number} value
 * @returns {string} with the decimals of the step, or more if it has more, and in a list and on a log scale, as a
 *   link has it: all its digits would not be seen; with the decimal mark of the page's language
 */
export function written(control, value) {
  const { kind, step } = control;
  const isPlain = kind === "points" || (kind === "slider" && control.scale === "log");
  const places = Math.max(0, -Math.floor(Math.log10(step)));
  const near = Number(short(value));
  const text = isPlain || onGrid(near, step) !== near ? String(near) : near.toFixed(places);
  return text.replace(".", mark);
}

let count = 0;

/**
 * Writes a sentence beside a field; screen readers announce it, and read it with the field again.
 * @param {HTMLInputElement} input
 * @param {string} sentence
 * @param {boolean} invalid whether the text was refused
 */
export function reply(input, sentence, invalid) {
  const place = /** @type {HTMLElement} */ (input.closest(".control, td"));
  if (!place.querySelector(".reply")) {
    const line = `<small class="reply" id="reply-${++count}" role="alert"></small>`;
    place.insertAdjacentHTML("beforeend", line);
  }
  const line = /** @type {HTMLElement} */ (place.querySelector(".reply"));
  const [hint] = (input.getAttribute("aria-describedby") ?? "").split(/ ?reply/);
  input.setAttribute("aria-describedby", `${hint} ${line.id}`.trim());
  if (invalid) input.setAttribute("aria-invalid", "true");
  line.textContent = sentence;
}

/** Removes the sentences beside the fields of a figure. @param {Element} figure */
export function clearReplies(figure) {
  for (const line of figure.querySelectorAll(".reply")) line.textContent = "";
  for (const input of figure.querySelectorAll("[aria-invalid]")) {
    input.removeAttribute("aria-invalid");
  }
}
