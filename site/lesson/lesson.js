// A lesson around the figure of an embed, from its link. Loaded where a link asks for it.

import { LESSON_STYLE } from "../urls.js";
import { say } from "../words/say.js";
import { newAnswer } from "./answer.js";
import { newElement, newWords } from "./elements.js";
import { explainLocks, lockControls } from "./locks.js";
import { readLesson } from "./read-lesson.js";
import { newSteps } from "./steps.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

/** @param {Figure} figure that has read its link @param {(problems: string[]) => void} tell */
export async function beginLesson(figure, tell) {
  const { lesson, problems } = readLesson(new URLSearchParams(location.search), figure.controls);
  tell(problems);
  const locks = lockControls(figure, lesson.locked);
  await loadStyle();
  const parts = teacherWords(lesson);
  if (lesson.steps.length) {
    const { words, buttons } = newSteps(figure, lesson.steps);
    (parts[0] ?? parts[parts.push(newBlock()) - 1]).append(words);
    parts.push(buttons);
  }
  const reason = newElement("p", "locks", locks);
  reason.role = "status";
  explainLocks(figure, (words) => (reason.textContent = words));
  const section = newElement("section", "lesson");
  section.setAttribute("aria-label", say`Lesson`);
  section.append(...parts, ...(locks ? [reason] : []));
  if (section.firstChild) figure.querySelector("figcaption.head")?.after(section);
  if (lesson.question || lesson.guess) {
    figure.querySelector(".readouts")?.before(newAnswer(figure, lesson));
  }
}

/** The words that are not ours, marked as such. @param {import('./read-lesson.js').Lesson} lesson @returns {HTMLElement[]} */
function teacherWords({ title, question }) {
  if (!title && !question) return [];
  const block = newBlock();
  if (title) block.append(newWords("h2", "lesson-title", title));
  if (question) block.append(newWords("p", "question", question));
  return [block];
}

function newBlock() {
  const block = newElement("blockquote", "teacher");
  block.append(
    newElement("p", "whose", say`From the teacher who made this link, not from this site:`),
  );
  return block;
}

/** Also where it does not arrive: then the lesson is plain. */
const loadStyle = () =>
  new Promise((resolve) => {
    const link = document.createElement("link");
    const settings = { rel: "stylesheet", href: LESSON_STYLE, onload: resolve, onerror: resolve };
    document.head.append(Object.assign(link, settings));
  });
