// The form that sets the figure as a state link does. Its numbers are read, refused and brought into
// range as in the figure's own fields, and what is done with them is said in their words. What the form
// shows afterwards is what the figure shows.

import { written } from "../../input/fields/number-field.js";
import { readNumber } from "../../state/number-text.js";
import { decode } from "../../state/query-codec.js";
import { inRange } from "../../state/values.js";
import { mark } from "../../words/language.js";
import { say } from "../../words/say.js";

/** @typedef {import('../../figure/element.js').ExplorableFigure} Figure */

/** @param {HTMLFormElement} form */
export function listenToTranslate(form) {
  const link = /** @type {HTMLAnchorElement} */ (form.querySelector("a"));
  const line = Object.assign(document.createElement("p"), { className: "reply", role: "alert" });
  line.id = "translate-reply";
  form.append(line);
  const fields = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("[type=text]")]);
  const clear = () => {
    line.textContent = "";
    for (const field of fields) field.removeAttribute("aria-invalid");
  };
  for (const field of fields) field.setAttribute("aria-describedby", line.id);
  form.addEventListener("input", clear);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clear();
    const query = new URLSearchParams(/** @type {any} */ (new FormData(form)));
    const figure = figureOf(link);
    const sentences = fields.map((field) => take(figure, field, query));
    line.textContent = sentences.join(" ").trim();
    if (fields.some((field) => field.hasAttribute("aria-invalid"))) {
      figure.state = decode(figure.controls, query, `${figure.name}.`).state; // the reply stays in sight
      return;
    }
    link.search = String(query);
    link.click();
  });
}

/** @param {HTMLAnchorElement} link */
const figureOf = (link) =>
  /** @type {Figure} */ (
    document.querySelector(`explorable-figure[name="${link.dataset.figure}"]`)
  );

/**
 * Puts the number that a field means into the field and the query.
 * @param {Figure} figure
 * @param {HTMLInputElement} field
 * @param {URLSearchParams} query
 * @returns {string} what is said about it, or ""
 */
function take(figure, field, query) {
  const name = field.name.slice(figure.name.length + 1);
  const control = /** @type {import('../../types.js').Slider} */ (figure.control?.(name));
  if (!control) return ""; // the figure has not started: its page reads the link, and says the same
  const number = readNumber(field.value, [control.low, control.high], mark);
  const isRefused = typeof number === "string";
  const value = isRefused ? Number(figure.values[name]) : inRange(control, number);
  const text = written(control, value);
  field.value = text;
  query.set(field.name, String(value));
  if (isRefused) {
    field.setAttribute("aria-invalid", "true");
    return say`${number} ${text} stays.`;
  }
  return value === number ? "" : say`${text} is the nearest possible.`;
}
