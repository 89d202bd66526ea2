// Loads the editor of a figure's Python when a reader first uses it, or when it has something to show.
// What happens before it has loaded waits for it.

import { functionOf } from "../python/code-edits.js";
import { again } from "../urls.js";
import { say } from "../words/say.js";
import { keepDraft, keptDraft } from "./drafts.js";

/** @typedef {import('./editor.js').Editor} Editor */

/** @param {import('../figure/element.js').ExplorableFigure} figure @param {import('../types.js').Python} python */
export function listenToEditor(figure, python) {
  const { name } = figure;
  const details = /** @type {HTMLDetailsElement} */ (figure.querySelector(".code"));
  const area = details?.querySelector("textarea");
  if (!area) return;
  /** @type {Promise<Editor> | undefined} */
  let editor;
  let failures = 0;
  const use = (/** @type {(editor: Editor) => void} */ act) => {
    editor ??= load(failures).then(({ Editor }) => new Editor(figure, python, area));
    editor.then(act, () => {
      editor = undefined; // the next use tries again
      failures++;
      const outcome = /** @type {HTMLElement} */ (details.querySelector(".outcome"));
      outcome.textContent = say`A part of this page did not load.`;
    });
  };
  const listen = (
    /** @type {EventTarget} */ target,
    /** @type {string} */ type,
    /** @type {(detail: any) => unknown} */ listener,
  ) => target.addEventListener(type, (event) => listener(/** @type {any} */ (event).detail));
  const isMine = (/** @type {string} */ figure) => functionOf(figure) === functionOf(name);
  const isActive = () => python.edits.textOf(name);

  details.addEventListener("focusin", () => use(() => {}));
  area.addEventListener("input", () => {
    keepDraft(name, area.value === area.defaultValue ? "" : area.value);
    use((editor) => editor.changed());
  });
  area.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    use((editor) => editor.run());
  });
  for (const button of document.querySelectorAll(`[data-writes="${name}"]`)) {
    listen(button, "click", () =>
      use((editor) => editor.write(button.getAttribute("value") ?? "")),
    );
  }
  listen(figure, "run", () => use((editor) => editor.run()));
  listen(figure, "original", () => use((editor) => editor.restore()));
  listen(figure, "reset", () => isActive() && use((editor) => editor.reset()));
  listen(figure, "refused", (error) => isActive() && use((editor) => editor.refused(error)));
  listen(python, "edited", (at) => at !== name && isMine(at) && use((editor) => editor.follow()));
  listen(python, "withdrawn", ({ figure, reason }) => {
    // A closed editor would hide the draft that stays.
    if (figure === name || (isMine(figure) && details.open))
      use((editor) => editor.withdrawn(reason));
  });
  listen(python, "printed", ({ figure, text }) => {
    if (isMine(figure)) use(({ field }) => field.print(text));
  });
  if (keptDraft(name)) use(() => {});
}

/** @param {number} failures of earlier tries @returns {Promise<typeof import('./editor.js')>} */
const load = (failures) =>
  failures ? import(again("editor.js", failures)) : import("./editor.js");
