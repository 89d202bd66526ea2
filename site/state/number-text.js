// Reads numbers as people type and paste them: decimal point or comma, any minus sign or dash, marks
// between thousands, powers of ten. A text that could be two different numbers is read as none.

import { say } from "../words/say.js";

const SHOWN = 30; // characters of a text in a sentence
const LONGEST = 500; // characters of a number: some of the searches below take as long as the square of it
const FORM = /^[+-]?(\d*|[1-9]\d?\d?(?:([',])\d{3})(?:\2\d{3})*)(\.\d*)?(e[+-]?\d+)?$/i;
/** Marks between thousands besides "." and ",": apostrophes, and spaces that do not break. */
const GROUP = /[\u00a0\u2007\u2009\u202f\u2019\u066c]/g;

/**
 * @param {string} text
 * @param {number[]} [range] decides where a text has two readings, “1,234”, and only one lies in it
 * @param {string} [own] the mark before decimals where the text is typed; a link has points everywhere
 * @returns {number | string} the number, or a sentence that says why there is none
 */
export function readNumber(text, [low, high] = [-Infinity, Infinity], own = ".") {
  const words = say`“${text.trim().slice(0, SHOWN)}”`;
  if (text.length > LONGEST) return say`${words} … is too long for a number.`;
  const plain = plainOf(text);
  if (!plain) return say`There is no number.`;
  const swapped = plain.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));
  const [point, comma] = [plain, swapped].map(reading);
  const readings = (own === "." ? [point, comma] : [comma, point]).filter(Number.isFinite);
  const isClear = readings.length < 2 || !plain.includes(own === "." ? "," : ".");
  const found = isClear ? readings : readings.filter((number) => number >= low && number <= high);
  if (isClear ? found.length : found.length === 1) return found[0];
  const [one, other] = [comma, point].map((number) => String(number).replace(".", own));
  if (!isClear) return say`${words} may be ${one} or ${other}.`;
  return /\d[\s;]+[-+.,\d]/.test(plain)
    ? say`${words} is more than one number.`
    : say`${words} is not a number.`;
}

/** The text in ASCII: digits of other scripts, signs, marks and powers of ten. @param {string} text */
const plainOf = (text) =>
  text
    .trim()
    .replace(/(?!\u00ad)\p{Cf}/gu, "") // marks of direction; a soft hyphen may look like a minus
    .replace(/ ?[×·] ?10\^?(?=\S+$)/, "e")
    .replace(/(?<!e[⁺⁻]?\p{No}*)\p{No}/gu, "?") // raised, but in no power of ten; or a fraction
    .replace(GROUP, "'")
    .normalize("NFKC")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => `${digit.charCodeAt(0) & 15}`)
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace("\u066b", ".")
    .replace(/^([+-])('|\s+)/, "$1");

/** @param {string} plain a text with "." before its decimals @returns {number} not finite where it is none */
function reading(plain) {
  const number = FORM.test(plain) ? Number(plain.replace(/[',]/g, "")) : NaN;
  const isLost = number === 0 && /^[^e]*[1-9]/i.test(plain); // too small for 64 bits
  return isLost ? NaN : number + 0; // 0 has no sign
}
