// Reads hostile links as pages and embeds do: `node fuzz.mjs COUNT SEED < FACTS`; prints the faults as JSON.

import { readFileSync } from "node:fs";
import { quoted } from "../../../site/state/link-names.js";
import { same } from "../../../site/state/state.js";
import { random } from "../support/random.mjs";
import { oneOf, query } from "./hostile.mjs";
import { says } from "./meaning.mjs";
import { opened } from "./page.mjs";

const [count, seed] = process.argv.slice(2).map(Number);
/** @type {{pages: import('./page.mjs').Facts[][]}} */
const { pages } = JSON.parse(readFileSync(0, "utf-8"));
const next = random(seed);
const OPTIONS = {
  theme: ["auto", "light", "dark"],
  caption: ["0", "1"],
  code: ["0", "1"],
  size: ["auto", "stage"],
  controls: ["all", "none"],
  readouts: ["all", "none"],
};
/** Words of programs that no reader should meet. */
const RAW = /native code/;

const SLOW = 1e6; // microseconds of the processor, for one link

/** @type {Record<string, string[]>} */
const faults = { errors: [], silent: [], untrue: [], slow: [] };

/** @param {import('./page.mjs').Facts[]} page @param {string} link @param {boolean} isEmbed @param {string} where */
function check(page, link, isEmbed, where) {
  const all = opened(page, link, isEmbed);
  const given = new URLSearchParams(link);
  for (const { figure, problems } of all) {
    for (const words of problems) {
      if (RAW.test(words)) faults.untrue.push(`${where}: ${words}`);
    }
    for (const control of figure.controls) {
      const { name } = control;
      const partners = all.filter(
        (other) => other.figure === figure || shared(figure, other.figure, name),
      );
      const texts = partners.flatMap((other) =>
        given.getAll(isEmbed ? name : `${other.figure.name}.${name}`),
      );
      const shown = figure.values[name];
      const about = partners
        .flatMap((other) => other.problems)
        .filter((words) => isAbout(words, name));
      const isKept = texts.every((text) => says(control, text, shown));
      const what = `${where}: ${figure.name} shows ${name} = ${JSON.stringify(shown)}`;
      if (!isKept && !about.length) faults.silent.push(what);
      if (!texts.length && !control.at_most && !same({ shown }, { shown: control.default }))
        faults.silent.push(what);
      if (about.some((words) => !isTrue(words, about, control, shown, texts)))
        faults.untrue.push(`${what}: ${about}`);
    }
  }
}

/** @param {any} one @param {any} other @param {string} name */
const shared = (one, other, name) =>
  [one, other].every((figure) => figure.dataset.shares?.split(" ").includes(name));

/** @param {string} words @param {string} name */
const isAbout = (words, name) =>
  [...words.matchAll(/([\w.]+) = /g)].some(([, own]) => own.split(".").at(-1) === name);

/**
 * Whether a sentence is true of what is shown: of a text that counts, the value; unless another sentence says
 * that this text cannot be read, or is out of range.
 * @param {string} words
 * @param {string[]} about
 * @param {any} control
 * @param {any} shown
 * @param {string[]} texts of the link; a sentence has their first 60 letters
 */
function isTrue(words, about, control, shown, texts) {
  if (/usual/.test(words)) return same({ shown }, { shown: control.default });
  const [, counts] = /“([^“”]*)” counts/s.exec(words) ?? [];
  return (
    counts === undefined ||
    says(control, counts, shown) ||
    texts.some((text) => quoted(text) === `“${counts}”` && says(control, text, shown)) ||
    about.some((other) => !/counts/.test(other))
  );
}

for (let i = 0; i < count; i++) {
  const page = oneOf(next, pages);
  const isEmbed = page.length === 1 && next() < 0.6;
  const named = page.map(({ name, controls }) => ({ prefix: isEmbed ? "" : `${name}.`, controls }));
  const link = query(next, named, isEmbed ? OPTIONS : {});
  const where = `${page.map(({ name }) => name)} ${isEmbed ? "embed" : "page"} ?${link.slice(0, 300)}`;
  const start = process.cpuUsage();
  try {
    check(page, link, isEmbed, where);
  } catch (error) {
    faults.errors.push(`${where}: ${/** @type {Error} */ (error).stack}`);
  }
  if (process.cpuUsage(start).user > SLOW) faults.slow.push(where);
}
console.log(JSON.stringify(faults));
