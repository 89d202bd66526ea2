// Reads numbers as people type and paste them: decimal point or comma, any minus sign or dash, marks
// between thousands, powers of ten. A text that could be two different numbers is read as none.

const LONGEST = 60; // characters
const SHOWN = 20; // of them in a sentence
/** Marks between thousands besides "." and ",": apostrophes, and spaces that do not break. */
const GROUP = /[\u00a0\u2007\u2009\u202f\u2019\u066c]/g;
const ALL = [-Infinity, Infinity];

/**
 * @param {string} text
 * @param {number[]} [range] decides where a text has two readings, “1,234”, and only one lies in it
 * @returns {number | string} the number, or a sentence that says why there is none
 */
export function readNumber(text, [low, high] = ALL) {
  const words = text.trim();
  if (!words) return "There is no number.";
  if (words.length > LONGEST) return `“${words.slice(0, SHOWN)} …” is not a number.`;
  const plain = plainOf(words);
  const point = reading(plain, ".", ",");
  const comma = reading(plain, ",", ".");
  if (point === undefined || comma === undefined || !plain.includes(",")) {
    const several = /\d[\s;]+\S*\d/.test(plain);
    return point ?? comma ?? `“${words}” is ${several ? "more than one" : "not a"} number.`;
  }
  const [first, second] = [point, comma].filter((number) => number >= low && number <= high);
  if (first === undefined || second !== undefined) return `“${words}” may be ${comma} or ${point}.`;
  return first;
}

/** The text in ASCII: digits of other scripts, signs, marks and powers of ten. @param {string} text */
const plainOf = (text) =>
  text
    .replace(/(?!\u00ad)\p{Cf}/gu, "") // marks of direction; a soft hyphen may look like a minus
    .replace(/\s*[×·]\s*10\^?(?=\S+$)/, "e")
    .replace(/(?<!e[⁺⁻]?\p{No}*)\p{No}/gu, "?") // raised, but in no power of ten; or a fraction
    .replace(GROUP, "'")
    .normalize("NFKC")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => `${digit.charCodeAt(0) & 15}`)
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace("\u066b", ".")
    .replace(/^([+-])['\s]+/, "$1")
    .trim();

/**
 * @param {string} plain
 * @param {string} decimal the mark before the decimals
 * @param {string} group a mark that may stand between thousands
 * @returns {number | undefined}
 */
function reading(plain, decimal, group) {
  const whole = `\\d*|[1-9]\\d{0,2}(?:(['${group}])\\d{3})(?:\\3\\d{3})*`;
  const form = new RegExp(`^([+-]?)(${whole})(?:[${decimal}](\\d*))?(e[+-]?\\d+)?$`, "i");
  const [, sign, digits, , decimals = "", power = ""] = form.exec(plain) ?? [];
  if (!digits && !decimals) return undefined;
  const figures = `${digits.replace(/\D/g, "")}.${decimals}`;
  const number = Number(`${sign}0${figures}${power}`);
  // Neither too large nor too small for a number of 64 bits; and 0 has no sign.
  const fits = Number.isFinite(number) && (number !== 0 || !/[1-9]/.test(figures));
  return fits ? number + 0 : undefined;
}
