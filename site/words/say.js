// Words for readers in the language of the page. A page in another language than English holds the
// catalogue of scripts as JSON in the element #words, and gives it to its workers; without one the
// English words stand.

/** @typedef {Record<string, string | Record<string, string>>} Words English -> words, or words by plural category */
/** @typedef {{language: string, words: Words}} Catalogue */

/** @type {Catalogue} in force */
export let spoken = { language: "en", words: {} };
let mark = "."; // before decimals

/** @param {Catalogue} catalogue */
export function speak(catalogue) {
  spoken = catalogue;
  mark = (1.5).toLocaleString(catalogue.language)[1];
}

const page = globalThis.document;
const block = page?.getElementById?.("words");
if (block)
  speak({ language: page.documentElement.lang, words: JSON.parse(block.textContent ?? "") });

/** @param {string} text with the places {0}, {1} @param {unknown[]} values */
const fill = (text, values) => text.replace(/{(\d)}/g, (_, i) => String(values[i]));

/**
 * say`${rows} rows so far.` looks up "{0} rows so far." and fills in the value.
 * @param {TemplateStringsArray} parts
 * @param {unknown[]} values
 * @returns {string}
 */
export function say(parts, ...values) {
  const english = parts.reduce((text, part, i) => `${text}{${i - 1}}${part}`);
  return fill(/** @type {string} */ (spoken.words[english]) || english, values);
}

/**
 * One of two English forms, or of those that the language has for a count.
 * @param {number} count
 * @param {string} one with the place {0} for the count
 * @param {string} other
 */
export function plural(count, one, other) {
  const forms = { one, other, .../** @type {object} */ (spoken.words[one]) };
  const category = new Intl.PluralRules(spoken.language).select(count);
  return fill(/** @type {any} */ (forms)[category] ?? forms.other, [count]);
}

/** A number's text with the decimal mark of the language. @param {string} text */
export const decimal = (text) => text.replace(".", mark);

/** With marks between thousands. @param {number} number */
export const grouped = (number) => number.toLocaleString(spoken.language);

/** A name within a sentence: in English without its capital. @param {string} name */
export const within = (name) => (spoken.language === "en" ? name.toLowerCase() : name);

/** Somebody's text in quotation marks, cut to 60 letters: a link may be of any length. @param {string} text */
export const quoted = (text) => say`“${text.replace(/^([^”]{60})[^”]+/, "$1…")}”`;
