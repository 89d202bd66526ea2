// The language of this bundle, constants of the build (py/publish/words/speak.mjs); English without one. It
// imports nothing: each module that uses it gets a copy.

/** @type {string} */
export const language = /** @type {any} */ (globalThis).LANGUAGE ?? "en";
/** The mark before decimals. @type {string} */
export const mark = /** @type {any} */ (globalThis).DECIMAL_MARK ?? ".";

/** @typedef {{one?: string, two?: string, few?: string, many?: string, other: string}} Forms by plural category */

/**
 * The form of a sentence for a count.
 * @param {number} count
 * @param {Forms} forms written at the call, { one: "{0} row.", other: "{0} rows." }, for the build to translate
 */
export function plural(count, forms) {
  const category = /** @type {keyof Forms} */ (new Intl.PluralRules(language).select(count));
  return (forms[category] ?? forms.other).replace("{0}", String(count));
}
