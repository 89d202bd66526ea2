// The editor of a figure's Python. Code runs on the reader's command only, never because of a link, nor
// because it is a draft of an earlier visit.

import { part } from "../dom/element-cache.js";
import { say } from "../words/say.js";
import { CodeField } from "./code-field.js";
import { CodeRunner } from "./code-runner.js";
import { keepDraft, keptDraft } from "./drafts.js";
import { CHANGED } from "./outcomes.js";

const AFTER_RESET = say`Reset; the figure still draws with your function. “Original” brings the first one back.`;

export class Editor extends CodeRunner {
  /**
   * @param {import('../figure/element.js').ExplorableFigure} figure
   * @param {import('../types.js').Python} python
   * @param {HTMLTextAreaElement} area of the figure
   */
  constructor(figure, python, area) {
    const details = /** @type {HTMLDetailsElement} */ (area.closest("details"));
    super(figure, python, new CodeField(details, area));
    figure.addEventListener("text", () => this.drawn());
    const draft = keptDraft(figure.name);
    if (!draft || area.value !== area.defaultValue) return; // typed before this had loaded
    area.value = draft;
    details.open = true;
    this.field.show(say`This is what you wrote before. It has not been run.`);
  }

  /** The reader has typed. */
  changed() {
    this.field.show(CHANGED);
    this.python.useOwnWorker().catch(() => {}); // started in advance; an error is shown when the text is run
  }

  /** Writes a text as if it were typed, so that the browser can undo it. @param {string} text */
  write(text) {
    const { details, area } = this.field;
    details.open = true;
    area.select();
    area.focus();
    document.execCommand("insertText", false, text.trimStart());
  }

  /** Runs the original. */
  restore() {
    this.field.text = this.field.original;
    keepDraft(this.figure.name, "");
    this.run();
  }

  /** Reset restores the state; the function is restored by “Original” only. */
  reset() {
    const { figure, field } = this;
    // A live region that is not visible yet is not announced.
    if (!field.details.open) part(figure, ".announcement").textContent = AFTER_RESET;
    field.details.open = true;
    field.show(AFTER_RESET);
  }
}
