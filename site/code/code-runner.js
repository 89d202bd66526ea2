// Runs the text of a code field, and follows what is run beside other figures.

import { PythonError } from "../python/pending-requests.js";
import { say } from "../words/say.js";
import { keepDraft } from "./drafts.js";
import { CHANGED, IS_ORIGINAL, IS_YOURS, isOfReader, refusalOf, waiting } from "./outcomes.js";

export class CodeRunner {
  /** the text that the reader has last run, or seen as run */
  #known;
  /** the newest run, whose outcome is shown */
  #run = 0;
  /** the outcome that is an error of the function in force, in the state that was drawn last */
  #refusal = "";

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
    return this.python.edits.textOf(this.figure.name);
  }

  async run() {
    const { figure, python, field } = this;
    const written = field.text;
    const text = written === field.original ? "" : written || " "; // "" is the original
    const run = ++this.#run;
    this.#refusal = "";
    field.print("");
    const done = python.edit(figure.name, text);
    field.show(waiting(python.phase, text));
    try {
      await done;
      this.#known = written;
      if (run !== this.#run || field.text !== written) return;
      field.show(text ? IS_YOURS : IS_ORIGINAL);
    } catch (error) {
      if (run === this.#run) this.#failed(/** @type {Error} */ (error), text);
    }
  }

  /** @param {Error} error @param {string} text */
  #failed(error, text) {
    const { figure, field } = this;
    if (error instanceof PythonError) {
      figure.view.showError(error); // the picture is not that of this text
      field.show(error.message, field.lineOf(error));
    } else field.show(text ? say`It was not run: ${error.message}` : IS_ORIGINAL);
  }

  /** A picture was not drawn with the function in force. @param {PythonError} error */
  refused(error) {
    const { active, field } = this;
    const line = field.lineOf(error);
    if (!active || (!line && isOfReader(error))) return; // it is that of another function
    const isShown = active === field.text;
    this.#refusal = refusalOf(error, line, isShown);
    field.show(this.#refusal, isShown ? line : 0);
  }

  /** The figure has been drawn. */
  drawn() {
    const { active, field } = this;
    if (this.#refusal && field.outcome === this.#refusal)
      field.show(active === field.text ? IS_YOURS : CHANGED);
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
    field.show(text === field.original ? IS_ORIGINAL : say`This was run beside another figure.`);
  }

  /** A text for this function is in force no more: it is a draft again. @param {string} reason */
  withdrawn(reason) {
    const { field } = this;
    if (field.text === field.original) return;
    this.#known = field.original;
    this.#run++;
    field.show(say`${reason} Your text stays.`);
  }
}
