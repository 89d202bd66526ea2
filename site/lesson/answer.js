// The student's answer: a field, what is hidden until there is an answer, and a line of text to copy. It
// is kept on this device and sent nowhere.

import { encode } from "../state/query-codec.js";
import { same } from "../state/state.js";
import { say } from "../words/say.js";
import { newButton, newElement } from "./elements.js";
import { hideNumbers, showNumbers } from "./hidden-numbers.js";
import { keep, recall } from "./kept-answer.js";
import { plainText } from "./plain-text.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

const MOST = 1000; // letters of an answer

/** @param {Figure} figure @param {import('./read-lesson.js').Lesson} lesson */
export function newAnswer(figure, { title, question, guess }) {
  const key = `lesson ${figure.name} ${title} ${question}`;
  const kept = recall(key);
  const form = newElement("form", "lesson-answer");
  const label = newElement("label", "", say`Your answer`);
  const field = newElement("textarea", "", kept.answer);
  Object.assign(field, { rows: 2, maxLength: MOST, dir: "auto", autocomplete: "off" });
  label.append(field);
  const line = newElement("textarea", "line");
  Object.assign(line, { readOnly: true, hidden: true, rows: 3 });
  line.setAttribute("aria-label", say`Your answer as a line to copy`);
  const outcome = newElement("span", "outcome", say`It stays on this device until you copy it.`);
  outcome.role = "status";
  const show = newButton(say`Show the numbers`);
  const copy = newButton(say`Copy my answer`, async () => {
    line.value = answerLine(title || titleOf(figure), field.value, linkTo(figure));
    outcome.textContent = await copied(line);
  });
  copy.classList.add("copy");
  const buttons = newElement("p", "buttons");
  buttons.append(...(guess && !kept.shown ? [show] : []), copy, outcome);
  form.append(label, buttons, line);
  if (guess && !kept.shown) hideNumbers(figure);
  else showNumbers(figure);
  const keepIt = (shown = kept.shown) => {
    kept.shown = shown;
    keep(key, { answer: field.value, shown });
  };
  field.addEventListener("input", () => keepIt());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const isMoved = !same(figure.values, figure.store.home);
    const isAnswered = field.value.trim() || isMoved || "stage" in figure.dataset; // there, aloud
    outcome.textContent = isAnswered
      ? say`The figure’s sentence and numbers are shown now.`
      : say`First write an answer, or move the figure to it.`;
    if (!isAnswered) return field.focus();
    keepIt(true);
    showNumbers(figure);
    show.remove();
    if (copy.checkVisibility?.()) copy.focus();
    else figure.focus({ preventScroll: true });
  });
  return form;
}

/** @param {Figure} figure */
const titleOf = (figure) => figure.querySelector(".title")?.textContent ?? "";

/** The figure alone, as it is now: without the lesson, short. @param {Figure} figure */
function linkTo({ controls, values }) {
  const [page] = location.href.split(/[?#]/);
  const query = encode(controls, values, "").join("&");
  return query ? `${page}?${query}` : page;
}

/**
 * One line of plain text for a forum.
 * @param {string} title
 * @param {string} answer
 * @param {string} link
 */
export function answerLine(title, answer, link) {
  const { text } = plainText(answer, MOST);
  return [title && `${title}:`, text && say`“${text}”`, link].filter(Boolean).join(" ");
}

/** @param {HTMLTextAreaElement} line shown where the clipboard is closed @returns {Promise<string>} the outcome */
async function copied(line) {
  try {
    await navigator.clipboard.writeText(line.value);
    line.hidden = true;
    return say`Copied, with a link to the figure as it is now.`;
  } catch {
    line.hidden = false;
    line.select();
    return say`The clipboard is closed here; the text is selected.`;
  }
}
