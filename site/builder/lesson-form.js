// The builder's fields for a lesson. Their values are in the form as "lesson:NAME", for facts.js, so that
// every snippet has them. Loaded when somebody opens them.

import { newButton, newElement } from "../lesson/elements.js";
import { MOST } from "../lesson/read-lesson.js";
import { say } from "../words/say.js";
import { newCheckboxes, newField } from "./form-fields.js";
import { lengthWords, newCopy } from "./lesson-link.js";
import { newOpener } from "./open-lesson.js";
import { newStepRow, stepOption } from "./step-rows.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

const ABOUT = say`The lesson begins with the figure as it is now. Then steps, each with a sentence: set the figure, and add it.`;

/**
 * @param {HTMLElement} place within the builder's form
 * @param {Figure} figure
 * @param {() => string} linkOf the embed with all that the form says
 */
export function fillLessonForm(place, figure, linkOf) {
  const form = /** @type {HTMLFormElement} */ (place.closest("form"));
  const steps = newElement("ol", "steps");
  const hidden = newElement("div", "values");
  const link = newElement("textarea", "lesson-link");
  link.readOnly = true;
  link.setAttribute("aria-label", say`The lesson’s link`);
  const length = newElement("p", "length");
  length.role = "status";
  const changed = () => place.dispatchEvent(new Event("input", { bubbles: true }));
  const add = newButton(say`Add the figure as it is now as a step`, () => {
    if (steps.children.length < MOST.steps) steps.append(newStepRow(figure, changed));
    steps.querySelector("li:last-child textarea")?.scrollIntoView({ block: "nearest" });
    changed();
  });
  const named = figure.controls.map(({ name, label }) => ({ name, label }));
  const locked = newCheckboxes(say`Locked: seen, and not to be moved`, named, false);
  const readouts = newCheckboxes(say`Numbers that are shown`, figure.scene.readouts, true);
  const caption = newCheckboxes("", [{ name: "1", label: say`our caption is shown` }], true);
  const guess = newCheckboxes(
    "",
    [{ name: "1", label: say`the numbers stay hidden until the student has answered` }],
    false,
  );
  const title = newField(say`Title`, "lesson:lesson", MOST.lesson, "input");
  const question = newField(say`Question`, "lesson:question", MOST.question);
  const boxes = { guess, locked, readouts, caption };
  const opener = newOpener(figure, form, { title, question }, boxes, (all) =>
    steps.replaceChildren(...all.map((step) => newStepRow(figure, changed, step))),
  );
  place.append(
    ...[...opener, title, question],
    ...[guess, locked, readouts, caption].map(({ element }) => element),
    newElement("p", "about", ABOUT),
    ...[steps, add, hidden, length, link, newCopy(link, length)],
  );
  const write = () => {
    const values = {
      guess: guess.names().join(),
      locked: locked.names().join(),
      readouts: readouts.isWhole() ? "" : readouts.names().join() || "none",
      caption: caption.isWhole() ? "" : "0",
      ...Object.fromEntries([...steps.children].map(stepOption)),
    };
    hidden.replaceChildren(...Object.entries(values).map(hiddenInput));
  };
  const showLink = () => {
    link.value = linkOf();
    length.textContent = lengthWords(link.value.length);
    add.setAttribute("aria-disabled", String(steps.children.length >= MOST.steps));
  };
  place.addEventListener("input", write); // before the form's own listener
  form.addEventListener("input", showLink);
  figure.addEventListener("moved", showLink);
  changed();
}

/** @param {[name: string, value: string]} entry */
function hiddenInput([name, value]) {
  return Object.assign(document.createElement("input"), {
    ...{ type: "hidden", name: `lesson:${name}`, value },
  });
}
