// The functions that readers have rewritten, by figure, in the order in which they were run. A text of
// "" is the original, run again: it may replace another figure's text for the same function.

export class CodeEdits {
  /** @type {Map<string, string>} */
  #texts = new Map();

  /** @param {string} figure @param {string} text */
  record(figure, text) {
    this.#texts.delete(figure);
    this.#texts.set(figure, text);
  }

  /** @param {string} figure */
  forget(figure) {
    this.#texts.delete(figure);
  }

  /** The figure whose text was run last, originals apart; "" if there is none. */
  get newest() {
    return [...this.#texts].findLast(([, text]) => text)?.[0] ?? "";
  }

  /** @param {string[]} figures that draw with one function @returns {string} "" for the original */
  textOf(figures) {
    return [...this.#texts].findLast(([figure]) => figures.includes(figure))?.[1] ?? "";
  }

  /** All of them, oldest first, to be run again after a restart. */
  get all() {
    return [...this.#texts];
  }
}
