// Words for readers. In a bundle nothing of this is left: the build writes the words of its language in
// the place of each say`…` (py/publish/words/speak.mjs). Under Node, where nothing is bundled, they are
// looked up here.

/** @type {Record<string, string>} English -> the language that the build renders in; none in English */
let words = {};

/** @param {Record<string, string>} catalogue */
export function speak(catalogue) {
  words = catalogue;
}

/**
 * say`${rows} rows so far.` is the message "{0} rows so far." with the value filled in.
 * @param {TemplateStringsArray} parts
 * @param {unknown[]} values
 * @returns {string}
 */
export function say(parts, ...values) {
  const english = parts.reduce((text, part, i) => `${text}{${i - 1}}${part}`);
  return (words[english] || english).replace(/{(\d)}/g, (_, i) => String(values[i]));
}
