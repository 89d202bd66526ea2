// Words of others, from a link or a field, as plain text in one line.

import { say } from "../words/say.js";

// Control characters, half characters, and marks that turn text around or cannot be seen. What joins or
// directs letters of some scripts stays.
const UNSEEN = /\p{Cc}|\p{Cs}|(?![\u200c-\u200f\u061c])\p{Cf}/gu;
const SPACES = /[\s\u0085]+/g;

/**
 * @param {string} text
 * @param {number} [most] letters; what is longer is cut
 * @returns {{text: string, length: number, isCleaned: boolean}} length before it was cut
 */
export function plainText(text, most = Infinity) {
  const line = text.replace(SPACES, " ").trim();
  const clean = line.replace(UNSEEN, "");
  const letters = [...clean];
  const { length } = letters;
  const cut = length > most ? `${letters.slice(0, most - 1).join("")}…` : clean;
  return { text: cut, length, isCleaned: clean !== line };
}

/** A few letters of somebody's text, for a sentence about it. @param {string} text */
export const quoted = (text) => say`“${plainText(text, 30).text}”`;
