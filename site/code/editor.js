// The Python beside a figure: changed in place, run in the worker, put back. It runs because the
// reader says so and never because a link does, or because it was there before the page was loaded.

import { part } from "../dom/element-cache.js";
import { activeEdit } from "../python/active-edit.js";
import { python } from "../python/client.js";
import { PythonError } from "../python/pending-requests.js";
import { lineIn, showField } from "./code-field.js";
import { keepDraft, keptDraft } from "./drafts.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

const RUNNING = "Running …";
const AFTER_RESET =
  "Reset; the figure still draws with your function. “Original” brings the first one back.";

/** @param {Figure} figure */
export function listenToEditor(figure) {
  const area = figure.querySelector(".code textarea");
  if (!(area instanceof HTMLTextAreaElement)) return;
  const original = area.value;
  const code = /** @type {HTMLDetailsElement} */ (figure.querySelector(".code"));
  const outcome = /** @type {HTMLElement} */ (code.querySelector(".outcome"));
  const lineOf = lineIn(original);
  let seen = original; // what was in the field before the reader wrote in it
  const say = (/** @type {string} */ words, line = 0) => {
    if (outcome.textContent !== words) outcome.textContent = words; // or it is read out once more
    showField(code, area, line);
  };
  const run = async () => {
    const text = area.value === original ? "" : area.value;
    say(python.phase === "live" ? RUNNING : "It runs as soon as Python is there.");
    try {
      await python.edit(figure.name, text);
      seen = text || original;
      say(text ? "This is your function now." : "This is the original.");
    } catch (error) {
      if (error instanceof PythonError) {
        say(error.message, lineOf(error));
        figure.view.fallBehind(); // the picture is not one of this text
      }
      // What was endless has been told of already, in words of its own.
      else if (outcome.textContent === RUNNING) {
        say(`Python ended: ${message(error)}. Run it again.`);
      }
    }
  };
  // What is run beside another figure that draws with the same function is shown here, too, unless
  // there is something here that was written and not run yet.
  const follow = () => {
    const text = activeEdit(python.edits, figure) || original;
    const isDraft = area.value !== seen && area.value !== text;
    if (isDraft || text === seen) return;
    seen = text;
    area.value = text;
    if (text === original) keepDraft(figure.name, "");
    say(text === original ? "This is the original." : "This was run beside another figure.");
  };
  const draft = keptDraft(figure.name);
  if (draft) {
    area.value = draft;
    code.open = true;
    say("This is what you wrote before. It has not been run.");
  }

  area.addEventListener("input", () => {
    keepDraft(figure.name, area.value === original ? "" : area.value);
    say("Changed, not run yet.");
    python.useOwnWorker().catch(() => {}); // it will be there when the text is run, or that says why not
  });
  area.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    run();
  });
  figure.addEventListener("run", run);
  figure.addEventListener("original", () => {
    area.value = original;
    keepDraft(figure.name, "");
    run();
  });
  // The state is put back, the function is not: these are two things.
  figure.addEventListener("reset", () => {
    if (!activeEdit(python.edits, figure)) return;
    // Words that change in sight are read out there; of words that come into sight, nobody knows.
    if (!code.open) part(figure, ".announcement").textContent = AFTER_RESET;
    code.open = true;
    say(AFTER_RESET);
  });
  // The function may fail later, while a figure draws with it, or never come to an end.
  figure.addEventListener("refused", (event) => {
    const { detail } = /** @type {CustomEvent<PythonError>} */ (event);
    const line = lineOf(detail);
    if (line && activeEdit(python.edits, figure) === area.value) say(detail.message, line);
  });
  python.addEventListener("edited", (event) => {
    const { detail } = /** @type {CustomEvent<string>} */ (event);
    if (detail !== figure.name) follow();
  });
  python.addEventListener("endless", (event) => {
    const { detail } = /** @type {CustomEvent<string>} */ (event);
    if (detail !== figure.name) return follow();
    seen = original; // the text is a draft again, and nothing is written over it
    say("It did not come to an end, so Python starts again with the original. Your text stays.");
  });
}

/** @param {unknown} error */
const message = (error) => /** @type {Error} */ (error).message.replace(/\.$/, "");
