// One value in a link: short numbers, points as 1,2;3,4, a choice as its option's name.

import { say } from "../words/say.js";
import { quoted } from "./link-names.js";
import { readNumber } from "./number-text.js";

/** @typedef {import('../types.js').Control} Control */

/** @param {number} number with the six digits that a link keeps */
export const short = (number) => String(Number(number.toPrecision(6)));

/** @param {any} value of a control of any kind @returns {string} */
export function write(value) {
  if (typeof value === "string") return encodeURIComponent(value);
  if (!Array.isArray(value)) return short(value);
  return value.map(write).join(Array.isArray(value[0]) ? ";" : ",");
}

/**
 * @param {Control} control
 * @param {string} text
 * @returns {any} with a sentence in the place of a number that cannot be read
 */
export function read(control, text) {
  if (control.kind === "choice") return text;
  if (control.kind === "slider") return readNumber(text, [control.low, control.high]);
  const pair = (/** @type {string} */ words) => words.split(",").map((word) => readNumber(word));
  if (control.kind === "point") return pair(text);
  return text === "" ? [] : text.split(";").map(pair);
}

const NAMED = 20; // options in one sentence

/** @param {Control} control @param {string} text that is no value of it @returns {string} a sentence */
export function invalid(control, text) {
  const { name } = control;
  const shown = quoted(text);
  if (control.kind !== "choice")
    return say`The link’s ${name} = ${shown} cannot be read and does not count.`;
  const { length } = control.options;
  if (length > NAMED)
    return say`The link’s ${name} = ${shown} is none of its ${length} options; ${control.default} is shown.`;
  const known = control.options.map(([option]) => option).join(", ");
  return say`The link’s ${name} = ${shown} is none of ${known}; ${control.default} is shown.`;
}

/** Why a value is not shown as it is, and what is. @param {any} control @param {any} value @param {string} text of the link */
export function fault({ name, low, high, most }, value, text) {
  if (value.length > most)
    return say`The link’s ${name} = ${text} has more than ${most} points; the first of them is shown.`;
  return value >= low && value <= high
    ? say`The link’s ${name} = ${text} is no whole number; the nearest is shown.`
    : say`The link’s ${name} = ${text} is out of range; the nearest is shown.`;
}
