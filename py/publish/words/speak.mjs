/**
 * Puts the words of a language into scripts while they are bundled: say`${rows} rows.` becomes a plain
 * template, plural(n, { one: "…", other: "…" }) gets the forms of the language. So a script holds its own
 * language and nothing else, and English ones are as if there were no other.
 */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** @typedef {Record<string, string | string[]>} Words message -> translation, or its plural forms in gettext's order */

const CATEGORIES = ["zero", "one", "two", "few", "many", "other"];
const FORMS = /\{\s*one: "([^"]*)",\s*other: "([^"]*)",?\s*\}/g;

/**
 * For esbuild: the constants of site/words/language.js, and a plugin.
 * @param {string} language
 * @param {Words} words
 */
export function speaking(language, words) {
  const texts = {
    "globalThis.LANGUAGE": language,
    "globalThis.DECIMAL_MARK": (1.5).toLocaleString(language)[1],
  };
  /** @type {import('esbuild').Plugin} */
  const plugin = {
    name: "words",
    setup({ onLoad, onResolve }) {
      onLoad({ filter: /[\\/]site[\\/].*\.js$/ }, ({ path }) => ({
        contents: spoken(readFileSync(path, "utf8"), words, language),
      }));
      // Each module gets a copy of the few bytes that are left, or of nothing: else scripts that share
      // them would fetch them as a file of its own.
      onResolve({ filter: /\/words\/\w+\.js$/ }, ({ path, resolveDir, importer }) => ({
        path: resolve(resolveDir, path),
        suffix: `?${importer}`,
      }));
    },
  };
  const define = Object.entries(texts).map(([name, text]) => [name, JSON.stringify(text)]);
  return { define: Object.fromEntries(define), plugins: [plugin] };
}

/** @param {string} source of a module @param {Words} words @param {string} [language] @returns {string} */
export function spoken(source, words, language = "en") {
  let written = "";
  let at = 0;
  for (const { index } of source.matchAll(/\bsay`/g)) {
    if (index < at) continue; // within a value of the one before
    const { parts, values, end } = readTemplate(source, index + 4);
    const english = parts.reduce((text, part, i) => `${text}{${i - 1}}${part}`);
    const inner = values.map((value) => spoken(value, words, language));
    const text = String(words[english] || english).replace(/[\\`]|\$(?=\{)/g, "\\$&");
    written += source.slice(at, index);
    written += `\`${text.replace(/\{(\d)\}/g, (_, i) => `\${${inner[i]}}`)}\``;
    at = end;
  }
  return (written + source.slice(at)).replace(FORMS, (whole, one) =>
    Array.isArray(words[one]) ? formsOf(words[one], language) : whole,
  );
}

/** @param {string[]} forms @param {string} language */
function formsOf(forms, language) {
  const { pluralCategories: known } = new Intl.PluralRules(language).resolvedOptions();
  const names = CATEGORIES.filter((name) => known.includes(/** @type {any} */ (name)));
  const all = names.map((name, i) => [name, forms[Math.min(i, forms.length - 1)]]);
  return JSON.stringify(Object.fromEntries(all));
}

/**
 * @param {string} source
 * @param {number} start after the opening backtick
 * @returns {{parts: string[], values: string[], end: number}} `end` is after the closing one
 */
function readTemplate(source, start) {
  const parts = [];
  const values = [];
  let from = start;
  let i = start;
  for (; source[i] !== "`"; i++) {
    if (source[i] === "\\" || i >= source.length)
      throw new Error(`Bad words: ${source.slice(start, i + 9)}`);
    if (!source.startsWith("${", i)) continue;
    const end = closing(source, i + 2);
    parts.push(source.slice(from, i));
    values.push(source.slice(i + 2, end));
    from = end + 1;
    i = end;
  }
  return { parts: [...parts, source.slice(from, i)], values, end: i + 1 };
}

/** @param {string} source @param {number} i in a value @returns {number} where the brace that ends it is */
function closing(source, i) {
  for (; source[i] !== "}"; i++) {
    if (i >= source.length) throw new Error("A value in words has no end.");
    if (source[i] === "{") i = closing(source, i + 1);
    else if (source[i] === "`") i = readTemplate(source, i + 1).end - 1;
    else if (source[i] === '"' || source[i] === "'") i = source.indexOf(source[i], i + 1);
  }
  return i;
}
