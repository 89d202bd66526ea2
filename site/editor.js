// The Python beside a figure: changed in place, run in the worker, put back. It runs because the
// reader says so and never because a link does.

import { highlight } from "./highlight.js";
import { PythonError, python } from "./python.js";

/** @typedef {import('./figure.js').ExplorableFigure} Figure */

/** @param {Figure} figure */
export function listenToEditor(figure) {
  const area = figure.querySelector(".code textarea");
  if (!(area instanceof HTMLTextAreaElement)) return;
  const original = area.value;
  const say = (/** @type {string} */ words, line = 0) => {
    const outcome = /** @type {HTMLElement} */ (figure.querySelector(".code .outcome"));
    outcome.textContent = words;
    show(figure, area, line);
  };
  const run = async () => {
    const text = area.value === original ? "" : area.value;
    say(python.phase === "live" ? "Running …" : "It runs as soon as Python is there.");
    try {
      await python.edit(figure.name, text);
      say(text ? "This is your function now." : "This is the original.");
    } catch (error) {
      if (error instanceof PythonError) say(error.message, lineOf(error));
    }
  };

  area.addEventListener("input", () => {
    say("Changed, not run yet.");
    python.alone().catch(() => {}); // it will be there when the text is run, or that says why not
  });
  area.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    run();
  });
  figure.addEventListener("run", run);
  figure.addEventListener("original", () => {
    area.value = original;
    run();
  });
  // The function may fail later, while a figure draws with it, or never come to an end.
  figure.addEventListener("refused", (event) => {
    const { detail } = /** @type {CustomEvent<PythonError>} */ (event);
    const line = lineOf(detail);
    if (line && python.edits.textOf([figure.name])) say(detail.message, line);
  });
  python.addEventListener("endless", (event) => {
    const { detail } = /** @type {CustomEvent<string>} */ (event);
    if (detail === figure.name)
      say("It did not come to an end, so Python starts again with the original. Your text stays.");
  });
}

/** @param {PythonError} error @returns {number} the line of the reader's text, 0 if none is named */
function lineOf({ traceback }) {
  const named = [...traceback.matchAll(/File "your code", line (\d+)/g)].at(-1);
  return named ? Number(named[1]) : 0;
}

/** @param {Figure} figure @param {HTMLTextAreaElement} area @param {number} bad the line to mark */
function show(figure, area, bad) {
  const code = /** @type {HTMLElement} */ (figure.querySelector(".code pre code"));
  code.innerHTML = `${highlight(area.value)}\n`;
  const marker = /** @type {HTMLElement} */ (figure.querySelector(".code .bad-line"));
  marker.hidden = bad === 0;
  marker.style.setProperty("--line", String(bad - 1));
  area.setAttribute("aria-invalid", String(bad > 0));
}
