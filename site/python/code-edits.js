// What readers have rewritten, by figure, in the order in which it was run. A text of "" is the
// original, run again: it may have taken the place of another figure's text for the same function.

export class Edits {
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

  /** The figure whose text was run last, of those that are not the original; "" if there is none. */
  get newest() {
    return [...this.#texts].findLast(([, text]) => text)?.[0] ?? "";
  }

  /** @param {string[]} figures that draw with one function @returns {string} "" for the original */
  textOf(figures) {
    return [...this.#texts].findLast(([figure]) => figures.includes(figure))?.[1] ?? "";
  }

  /** All of it, oldest first, to be run again in a new Python. */
  get all() {
    return [...this.#texts];
  }
}
