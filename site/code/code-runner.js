// Runs the text of a code field, and follows what is run beside other figures.

import { activeEdit } from "../python/active-edit.js";
import { PythonError } from "../python/pending-requests.js";
import { keepDraft } from "./drafts.js";

const RUNNING = "Running …";
const IS_ORIGINAL = "This is the original.";

export class CodeRunner {
  /** the text that the reader has last run, or seen as run */
  #known;

  /**
   * @param {import('../figure/element.js').ExplorableFigure} figure
   * @param {import('../types.js').Python} python
   * @param {import('./code-field.js').CodeField} field
   */
  constructor(figure, python, field) {
    this.figure = figure;
    this.python = python;
    this.field = field;
    this.#known = field.original;
  }

  /** The reader's function that the figure draws with, "" for the original. */
  get active() {
    return activeEdit(this.python.edits, this.figure);
  }

  async run() {
    const { figure, python, field } = this;
    const text = field.text === field.original ? "" : field.text;
    field.show(python.phase === "live" ? RUNNING : "It runs as soon as Python is there.");
    try {
      await python.edit(figure.name, text);
      this.#known = text || field.original;
      field.show(text ? "This is your function now." : IS_ORIGINAL);
    } catch (error) {
      this.#failed(/** @type {Error} */ (error));
    }
  }

  /** @param {Error} error */
  #failed(error) {
    const { figure, field } = this;
    if (error instanceof PythonError) {
      field.show(error.message, field.lineOf(error));
      figure.view.fallBehind(); // the picture is not that of this text
    }
    // For code that did not terminate, "endless" has shown a sentence already.
    else if (field.outcome === RUNNING) {
      field.show(`Python ended: ${error.message.replace(/\.$/, "")}. Run it again.`);
    }
  }

  /** Shows what was run beside another figure with the same function, except over a text not run yet. */
  follow() {
    const { figure, field } = this;
    const text = this.active || field.original;
    const isDraft = field.text !== this.#known && field.text !== text;
    if (isDraft || text === this.#known) return;
    this.#known = text;
    field.text = text;
    if (text === field.original) keepDraft(figure.name, "");
    field.show(text === field.original ? IS_ORIGINAL : "This was run beside another figure.");
  }

  /** The text did not terminate: it is a draft again, which `follow` does not replace. */
  dropped() {
    this.#known = this.field.original;
    this.field.show(
      "It did not come to an end, so Python starts again with the original. Your text stays.",
    );
  }
}
