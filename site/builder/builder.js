// Entry of the gallery's builder: a snippet for other pages, with the figure as it is now, and a preview.

import { say } from "../words/say.js";
import { factsOf } from "./facts.js";
import { fillHeight } from "./height.js";
import { adviceOf, KINDS } from "./kinds.js";
import { embedUrl } from "./markup.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */
/** @typedef {import('./facts.js').Facts} Facts */

for (const details of /** @type {NodeListOf<HTMLDetailsElement>} */ (
  document.querySelectorAll("details.builder")
)) {
  details.addEventListener("toggle", () => setUp(details), { once: true });
}

/** Creates the form when it is opened first: most readers never see its many fields. @param {HTMLDetailsElement} details */
function setUp(details) {
  const template = /** @type {HTMLTemplateElement} */ (details.querySelector("template"));
  template.replaceWith(template.content);
  const figure = /** @type {Figure} */ (
    document.querySelector(`explorable-figure[name="${details.dataset.figure}"]`)
  );
  const form = /** @type {HTMLFormElement} */ (details.querySelector("form"));
  const update = () => {
    if (details.open) showSnippet(details, form, factsOf(figure, form));
  };
  fillHeight(form, () => factsOf(figure, form), update);
  update();
  details.addEventListener("toggle", update);
  form.addEventListener("input", update);
  figure.addEventListener("moved", update);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    copy(details);
  });
  const lesson = /** @type {HTMLElement} */ (form.querySelector(".for-lesson"));
  const fill = async () => {
    const { fillLessonForm } = await import("./lesson-form.js");
    fillLessonForm(lesson, figure, () => embedUrl(factsOf(figure, form)));
  };
  lesson.addEventListener("toggle", fill, { once: true });
  const button = form.querySelector(".try-out");
  button?.addEventListener("click", () => showPreview(details, factsOf(figure, form)));
}

/** @param {HTMLDetailsElement} details @param {HTMLFormElement} form @param {Facts} facts */
function showSnippet(details, form, facts) {
  const kind = KINDS[String(new FormData(form).get("kind"))];
  snippetIn(details).value = kind.snippet(facts);
  /** @type {HTMLElement} */ (details.querySelector(".advice")).textContent = adviceOf(kind, facts);
  const setup = kind.setup?.(facts);
  const place = /** @type {HTMLElement} */ (details.querySelector(".once"));
  place.hidden = !setup;
  if (!setup) return;
  /** @type {HTMLElement} */ (place.querySelector(".file")).textContent = setup.file;
  /** @type {HTMLElement} */ (place.querySelector("pre")).textContent = setup.text;
}

/** @param {HTMLDetailsElement} details @returns {HTMLTextAreaElement} */
const snippetIn = (details) =>
  /** @type {HTMLTextAreaElement} */ (details.querySelector(".snippet"));

/** @param {HTMLDetailsElement} details */
async function copy(details) {
  const snippet = snippetIn(details);
  const outcome = /** @type {HTMLElement} */ (details.querySelector(".outcome"));
  try {
    await navigator.clipboard.writeText(snippet.value);
    outcome.textContent = say`Copied.`;
  } catch {
    snippet.select();
    outcome.textContent = say`The clipboard is closed; the text is selected.`;
  }
}

/** Shows the embed as a strict host would: in a frame that may run scripts and nothing else. @param {HTMLDetailsElement} details @param {Facts} facts */
function showPreview(details, facts) {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.title = say`Preview: ${facts.title}`;
  frame.src = embedUrl(facts);
  frame.width = facts.width;
  frame.height = facts.height;
  /** @type {HTMLElement} */ (details.querySelector(".preview")).replaceChildren(frame);
}
