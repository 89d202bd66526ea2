// The steps of a lesson in the builder: each with the figure's values when it was added, and a sentence.

import { newButton, newElement } from "../lesson/elements.js";
import { MOST } from "../lesson/read-lesson.js";
import { stateText, stepText } from "../lesson/step-text.js";
import { say } from "../words/say.js";
import { newField } from "./form-fields.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

/** @param {Figure} figure @param {() => void} changed @returns {HTMLElement} */
export function newStepRow(figure, changed) {
  const row = newElement("li", "");
  const state = newElement("code", "");
  const take = () => {
    row.dataset.state = stateText(figure.controls, figure.values);
    state.textContent = row.dataset.state || say`usual values`;
  };
  take();
  const again = newButton(say`Take the figure as it is now`, () => {
    take();
    changed();
  });
  const remove = newButton(say`Remove`, () => {
    const neighbour = row.nextElementSibling ?? row.previousElementSibling;
    const next =
      neighbour?.querySelector("textarea") ?? row.closest("details")?.querySelector("summary");
    row.remove();
    changed();
    next?.focus(); // the button that had it is gone
  });
  row.append(state, newField(say`Sentence`, "", MOST.sentence), again, remove);
  return row;
}

/** @param {Element} row @param {number} i @returns {[name: string, text: string]} its option in the link */
export function stepOption(row, i) {
  const { value } = /** @type {HTMLTextAreaElement} */ (row.querySelector("textarea"));
  return [`step${i + 1}`, stepText(row.getAttribute("data-state") ?? "", value)];
}
