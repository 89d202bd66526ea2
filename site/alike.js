// Figures that draw with one function: what a reader writes beside one of them holds for all.

import { python } from "./python.js";

/** @typedef {import('./figure.js').ExplorableFigure} Figure */

/** @param {Figure} figure @returns {string} the function that a reader gave it, "" for its own */
export const editOf = (figure) => python.edits.textOf(alike(figure));

/** @param {Figure} figure @returns {string[]} it and the figures that draw with the same function */
function alike(figure) {
  /** @type {NodeListOf<HTMLTextAreaElement>} */
  const areas = document.querySelectorAll("explorable-figure .code textarea");
  const own = [...areas].find((area) => figure.contains(area))?.defaultValue;
  return [...areas]
    .filter((area) => area.defaultValue === own)
    .map((area) => area.closest("explorable-figure")?.getAttribute("name") ?? "");
}
