// Which function a figure draws with, where readers may have replaced its own.

/** @typedef {import('./code-edits.js').CodeEdits} CodeEdits */

/** @param {CodeEdits} edits @param {Element} figure @returns {string} the reader's function, "" for the original */
export const activeEdit = (edits, figure) => edits.textOf(sameFunction(figure));

/** @param {Element} figure @returns {string[]} the names of all figures that draw with its function */
function sameFunction(figure) {
  /** @type {NodeListOf<HTMLTextAreaElement>} */
  const fields = document.querySelectorAll("explorable-figure .code textarea");
  const original = [...fields].find((field) => figure.contains(field))?.defaultValue;
  return [...fields]
    .filter((field) => field.defaultValue === original)
    .map((field) => field.closest("explorable-figure")?.getAttribute("name") ?? "");
}
