// Live numbers: values of a figure in the text around it, updated whenever the figure's own text is. A
// warning appears where a reader has rewritten the function, because the formula need not hold then.

import { partsOf } from "../dom/element-cache.js";
import { write } from "../render/svg.js";
import { mark } from "../words/language.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

const PLACES = 2; // decimals of a slider's value; py/publish/formulas/live_math.py has the same

/** @param {Document} page @param {import('../types.js').Python} python */
export function keepNumbersLive(page, python) {
  page.addEventListener("text", ({ target }) => update(page, /** @type {Figure} */ (target)));
  const warn = () => {
    for (const line of page.querySelectorAll("[data-follows]")) {
      const name = line.getAttribute("data-follows") ?? "";
      const warning = /** @type {HTMLElement} */ (line.querySelector(".rewritten"));
      warning.hidden = !python.edits.textOf(name);
    }
  };
  python.addEventListener("edited", warn);
}

/** @param {Document} page @param {Figure} figure */
function update(page, figure) {
  for (const place of partsOf(figure, `[data-now^="${figure.name}."]`, page)) {
    const name = place.getAttribute("data-now")?.split(".")[1] ?? "";
    const readout = figure.scene.readouts.find((candidate) => candidate.name === name);
    const aside = figure.scene.asides?.[name];
    const text = aside ?? readout?.text ?? textOf(figure.control(name), figure.values[name]);
    write(place, text);
  }
}

/**
 * The value of a control in words: a number, a pair of numbers, or the label of an option.
 * @param {import('../types.js').Control | undefined} control
 * @param {import('../types.js').Value} value
 */
export function textOf(control, value) {
  if (control?.kind === "choice") {
    return control.options.find(([option]) => option === value)?.[1] ?? "";
  }
  const fixed = (/** @type {any} */ number) =>
    number.toFixed(PLACES).replace("-", "−").replace(".", mark);
  return control?.kind === "point"
    ? `(${/** @type {number[]} */ (value).map(fixed).join(", ")})`
    : fixed(value);
}
