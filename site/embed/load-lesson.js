// Loads the lesson that a link asks for. Without one, an embed has none of its code.

import { showProblems } from "../figure/text-output.js";
import { say } from "../words/say.js";
import { asksForLesson } from "./options.js";

/** @param {import('../figure/element.js').ExplorableFigure} figure */
export async function loadLesson(figure) {
  if (!asksForLesson(new URLSearchParams(location.search))) return;
  const tell = (/** @type {string[]} */ problems) => {
    const before = figure.querySelector(".problems")?.textContent;
    showProblems(figure, [...(before ? [before] : []), ...problems]);
  };
  try {
    const { beginLesson } = await import("../lesson/lesson.js");
    await beginLesson(figure, tell);
  } catch {
    delete document.documentElement.dataset.unanswered; // nothing could show what it hides
    tell([say`The lesson of this link did not load; the figure is as usual.`]);
  }
}
