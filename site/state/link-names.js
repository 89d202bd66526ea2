// Names in a link: a name that is no known one but close to it is a slip, and is named; any other name
// belongs to somebody else (mailers and hosts add theirs) and passes in silence.

import { say } from "../words/say.js";

/**
 * @param {Iterable<string>} keys of a link
 * @param {string[]} known the names that are read
 * @param {Record<string, string>} [aliases] what else people write -> the known name
 * @returns {string[]} a sentence for each slip
 */
export function nearMisses(keys, known, aliases = {}) {
  const alias = (/** @type {string} */ key) =>
    Object.hasOwn(aliases, key) ? aliases[key] : undefined; // “constructor” is everybody’s
  const unknown = [...new Set(keys)].filter((key) => !known.includes(key));
  return unknown.flatMap((key) => {
    const meant = known.find((name) => isSlip(key, name)) ?? alias(key);
    return meant ? [say`The link’s ${quoted(key)} is not known here; ${quoted(meant)} is.`] : [];
  });
}

/**
 * Keys that are one of these names without a figure, or with one that is not there -> the name that is read.
 * @param {string[]} keys
 * @param {string[]} names of controls
 * @param {string} [prefix] such as "NAME."
 */
export function misplaced(keys, names, prefix = "") {
  const bare = (/** @type {string} */ key) => key.slice(key.lastIndexOf(".") + 1);
  const meant = keys.filter((key) => names.includes(bare(key)));
  return Object.fromEntries(meant.map((key) => [key, prefix + bare(key)]));
}

/**
 * Whether a name differs from another one by case, hyphens and underscores, by the rest of an “&amp;” that was
 * copied out of HTML, or by one mistyped letter, two in a long name. Nobody mistypes the first letter, and short words are easily close to each other.
 * @param {string} text
 * @param {string} name
 */
export function isSlip(text, name) {
  const [one, other] = [text.replace(/^(amp;)+/i, ""), name].map((word) =>
    word.toLowerCase().replaceAll(/[-_ ]/g, ""),
  );
  const slips = Math.floor(other.length / 4);
  return one[0] === other[0] && within(one, other, Math.min(slips, 2));
}

/**
 * Whether one word becomes another by so many letters inserted, deleted, replaced or swapped.
 * @param {string} one
 * @param {string} other
 * @param {number} slips
 * @returns {boolean}
 */
function within(one, other, slips) {
  const after = (/** @type {number} */ i, /** @type {number} */ j, left = slips - 1) =>
    within(one.slice(i), other.slice(j), left);
  if (!one || !other) return one.length + other.length <= slips;
  if (one[0] === other[0]) return after(1, 1, slips);
  if (slips === 0) return false;
  const isSwap = one[0] === other[1] && one[1] === other[0];
  return after(1, 0) || after(0, 1) || after(1, 1) || (isSwap && after(2, 2));
}

/**
 * Of several values under names that mean the same control, the last one counts.
 * @param {{key: string, text: string}[]} given in the order of the link
 * @param {string} counts the text that is taken
 * @returns {string[]} a sentence where they are not all the same
 */
export function conflicts(given, counts) {
  if (given.every(({ text }) => text === counts)) return [];
  const all = given.map(({ key, text }) => `${key} = ${quoted(text)}`);
  return [say`The link has ${all.reduce(joined)}; ${quoted(counts)} counts.`];
}

/** Without a prefix, a name may be anybody’s. @param {import('../types.js').Control[]} controls @param {URLSearchParams} query @param {string} prefix */
export function unknownNames(controls, query, prefix) {
  const names = controls.map(({ name }) => name);
  return [...new Set(query.keys())]
    .filter((key) => prefix && key.startsWith(prefix) && !names.includes(key.slice(prefix.length)))
    .map((key) => {
      const name = key.slice(prefix.length);
      return say`The link sets ${quoted(name)}, which this figure does not have; it has ${names.join(", ")}.`;
    });
}

/** @param {string} one @param {string} other */
const joined = (one, other) => say`${one} and ${other}`;

/** Somebody's text in quotation marks, cut to 60 letters: a link may be of any length. @param {string} text */
export const quoted = (text) => say`“${text.replace(/^([^”]{60})[^”]+/, "$1…")}”`;
