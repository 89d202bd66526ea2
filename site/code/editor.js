// The editor of a figure's Python: binds its events. Code runs on the reader's command only, never
// because of a link, nor because it is a draft of an earlier visit.

import { part } from "../dom/element-cache.js";
import { functionOf } from "../python/code-edits.js";
import { say } from "../words/say.js";
import { CodeField } from "./code-field.js";
import { CHANGED, CodeRunner } from "./code-runner.js";
import { keepDraft, keptDraft } from "./drafts.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */
/** @typedef {import('../python/pending-requests.js').PythonError} PythonError */
/** @typedef {import('../types.js').Python} Python */

const AFTER_RESET = say`Reset; the figure still draws with your function. “Original” brings the first one back.`;

/** @param {Figure} figure @param {Python} python */
export function listenToEditor(figure, python) {
  const area = figure.querySelector(".code textarea");
  if (!(area instanceof HTMLTextAreaElement)) return;
  const details = /** @type {HTMLDetailsElement} */ (figure.querySelector(".code"));
  const field = new CodeField(details, area);
  const runner = new CodeRunner(figure, python, field);
  restoreDraft(figure, field);
  listenToReader(figure, python, field, runner);
  listenToFigure(figure, field, runner);
  listenToPython(figure, python, field, runner);
}

/** @param {Figure} figure @param {CodeField} field */
function restoreDraft({ name }, field) {
  const draft = keptDraft(name);
  if (!draft) return;
  field.text = draft;
  field.details.open = true;
  field.show(say`This is what you wrote before. It has not been run.`);
}

/** @param {Figure} figure @param {Python} python @param {CodeField} field @param {CodeRunner} runner */
function listenToReader(figure, python, field, runner) {
  field.area.addEventListener("input", () => {
    keepDraft(figure.name, field.text === field.original ? "" : field.text);
    field.show(CHANGED);
    python.useOwnWorker().catch(() => {}); // started in advance; an error is shown when the text is run
  });
  field.area.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    runner.run();
  });
  for (const button of document.querySelectorAll(`[data-writes="${figure.name}"]`)) {
    button.addEventListener("click", () => write(field, button.getAttribute("value") ?? ""));
  }
  figure.addEventListener("run", () => runner.run());
  figure.addEventListener("original", () => {
    field.text = field.original;
    keepDraft(figure.name, "");
    runner.run();
  });
}

/** Writes a text as if it were typed, so that the browser can undo it. @param {CodeField} field @param {string} text */
function write({ details, area }, text) {
  details.open = true;
  area.select();
  area.focus();
  document.execCommand("insertText", false, text.trimStart());
}

/** @param {Figure} figure @param {CodeField} field @param {CodeRunner} runner */
function listenToFigure(figure, field, runner) {
  // Reset restores the state; the function is restored by “Original” only.
  figure.addEventListener("reset", () => {
    if (!runner.active) return;
    // A live region that is not visible yet is not announced.
    if (!field.details.open) part(figure, ".announcement").textContent = AFTER_RESET;
    field.details.open = true;
    field.show(AFTER_RESET);
  });
  figure.addEventListener("refused", (event) =>
    runner.refused(/** @type {CustomEvent<PythonError>} */ (event).detail),
  );
  figure.addEventListener("text", () => runner.drawn());
}

/** @param {Figure} figure @param {Python} python @param {CodeField} field @param {CodeRunner} runner */
function listenToPython({ name }, python, field, runner) {
  const listen = (/** @type {string} */ event, /** @type {(detail: any) => void} */ listener) =>
    python.addEventListener(event, (event) => listener(/** @type {CustomEvent} */ (event).detail));
  const isMine = (/** @type {string} */ figure) => functionOf(figure) === functionOf(name);
  listen("edited", (figure) => figure !== name && runner.follow());
  listen("withdrawn", ({ figure, reason }) => {
    // A closed editor would hide the draft that stays.
    if (figure === name || (isMine(figure) && field.details.open)) runner.withdrawn(reason);
  });
  listen("printed", ({ figure, text }) => isMine(figure) && field.print(text));
}
