// Which function a figure draws with, where readers may have put their own in its place.

import { python } from "./client.js";

/** @param {Element} figure @returns {string} the function that a reader gave it, "" for its own */
export const editOf = (figure) => python.edits.textOf(alike(figure));

/** @param {Element} figure @returns {string[]} it and the figures that draw with the same function */
function alike(figure) {
  /** @type {NodeListOf<HTMLTextAreaElement>} */
  const areas = document.querySelectorAll("explorable-figure .code textarea");
  const own = [...areas].find((area) => figure.contains(area))?.defaultValue;
  return [...areas]
    .filter((area) => area.defaultValue === own)
    .map((area) => area.closest("explorable-figure")?.getAttribute("name") ?? "");
}
