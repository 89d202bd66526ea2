// The steps of a lesson in the builder: each with the figure's values when it was added, and a sentence.

import { newButton, newElement } from "../lesson/elements.js";
import { MOST } from "../lesson/read-lesson.js";
import { stateText, stepText } from "../lesson/step-text.js";
import { say } from "../words/say.js";
import { inputOf, newField } from "./form-fields.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

/**
 * @param {Figure} figure
 * @param {() => void} changed
 * @param {{state?: import('../types.js').State, words?: string}} [step] else the figure as it is now
 * @returns {HTMLElement}
 */
export function newStepRow(figure, changed, { state: first = figure.values, words = "" } = {}) {
  const row = newElement("li", "");
  const state = newElement("code", "");
  const take = (values = figure.values) => {
    row.dataset.state = stateText(figure.controls, values);
    state.textContent = row.dataset.state || say`usual values`;
  };
  take(first);
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
  const sentence = newField(say`Sentence`, "", MOST.sentence);
  inputOf(sentence).value = words;
  row.append(state, sentence, again, remove);
  return row;
}

/** @param {Element} row @param {number} i @returns {[name: string, text: string]} its option in the link */
export function stepOption(row, i) {
  const { value } = /** @type {HTMLTextAreaElement} */ (row.querySelector("textarea"));
  return [`step${i + 1}`, stepText(row.getAttribute("data-state") ?? "", value)];
}
