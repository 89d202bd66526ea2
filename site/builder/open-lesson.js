// A lesson's link put back into the builder's fields, to go on with it.

import { newElement } from "../lesson/elements.js";
import { readLesson } from "../lesson/read-lesson.js";
import { decode } from "../state/query-codec.js";
import { clamp } from "../state/state.js";
import { say } from "../words/say.js";
import { inputOf, newField } from "./form-fields.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */
/** @typedef {ReturnType<typeof import('./form-fields.js').newCheckboxes>} Checkboxes */
/** @typedef {import('../lesson/step-text.js').Step} Step */

const LONGEST = 100_000; // letters of a link: steps of letters that an address writes with nine each

/**
 * @param {Figure} figure
 * @param {HTMLFormElement} form of the builder
 * @param {Record<"title" | "question", HTMLElement>} words
 * @param {Record<"guess" | "locked" | "readouts" | "caption", Checkboxes>} boxes
 * @param {(steps: Step[]) => void} showSteps which all have a state
 * @returns {HTMLElement[]} a field for the link, and what is said of it
 */
export function newOpener(figure, form, words, boxes, showSteps) {
  const field = newField(say`To go on with a lesson, paste its link here`, "", LONGEST, "input");
  const said = newElement("p", "opened");
  said.role = "status";
  /** @param {string} text */
  const fill = (text) => {
    const query = queryOf(text, figure);
    const { state, problems } = decode(figure.controls, query, "");
    const { lesson, problems: others } = readLesson(query, figure.controls);
    figure.state = clamp(figure.controls, state);
    inputOf(words.title).value = lesson.title;
    inputOf(words.question).value = lesson.question;
    boxes.guess.set(lesson.guess ? ["1"] : []);
    boxes.locked.set(lesson.locked);
    boxes.readouts.set(listed(query, "readouts"));
    boxes.caption.set(query.get("caption") === "0" ? [] : undefined);
    tick(form, "controls", listed(query, "controls"));
    tick(form, "theme", [query.get("theme") ?? "auto"]);
    showSteps(lesson.steps.map((step) => ({ ...step, state: step.state ?? figure.values })));
    said.textContent = [...problems, ...others].join(" ") || say`The fields are filled.`;
  };
  inputOf(field).addEventListener("input", () => {
    said.textContent = "";
    try {
      if (inputOf(field).value) fill(inputOf(field).value);
    } catch (error) {
      said.textContent = /** @type {Error} */ (error).message;
    }
  });
  return [field, said];
}

/** @param {string} text @param {Figure} figure @returns {URLSearchParams} */
function queryOf(text, { name }) {
  if (!URL.canParse(text)) throw new Error(say`This is no link.`);
  const { pathname, searchParams } = new URL(text);
  if (pathname.endsWith(`/embed/${name}.html`)) return searchParams;
  throw new Error(say`This is no link to this figure.`);
}

/** @param {URLSearchParams} query @param {string} option @returns {string[] | undefined} undefined for all */
function listed(query, option) {
  const text = query.get(option) ?? "all";
  return text === "all" ? undefined : text.split(",");
}

/** @param {HTMLFormElement} form @param {string} name of boxes @param {string[] | undefined} values */
function tick(form, name, values) {
  const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (
    form.querySelectorAll(`input[name="${name}"]`)
  );
  for (const box of boxes) box.checked = !values || values.includes(box.value);
}
