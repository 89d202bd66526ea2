// The functions that readers have rewritten and that are in force: one text for each function, however
// many figures draw with it, in the order in which they were run.

/**
 * @param {string} figure its name
 * @returns {string} a key of the function it draws with: the text of the original, where it is shown
 */
export const functionOf = (figure) =>
  /** @type {HTMLTextAreaElement | null} */ (
    document.querySelector(`explorable-figure[name="${figure}"] .code textarea`)
  )?.defaultValue ?? figure;

/** @typedef {{figure: string, text: string}} Edit a reader's text, and the figure beside which it was run */

export class CodeEdits {
  /** @type {Map<string, Edit>} by function */
  #edits = new Map();

  /** @param {string} figure @param {string} text */
  record(figure, text) {
    this.forget(figure);
    this.#edits.set(functionOf(figure), { figure, text });
  }

  /** Puts the original of the figure's function in force. @param {string} figure */
  forget(figure) {
    this.#edits.delete(functionOf(figure));
  }

  /** @param {string} figure @returns {string} the text it draws with, "" for the original */
  textOf(figure) {
    return this.#edits.get(functionOf(figure))?.text ?? "";
  }

  /** The figure whose text was run last; "" if there is none. */
  get newest() {
    return this.all.at(-1)?.figure ?? "";
  }

  /** All of them, oldest first, to be run again after a restart. */
  get all() {
    return [...this.#edits.values()];
  }
}
