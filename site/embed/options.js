// Options in the link of an embed: the figure's state under plain names, and what is shown of it.
// ?prior_sd=0.3&points=1,2;3,4&theme=dark&controls=prior_sd&readouts=none&caption=0&code=1

import { conflicts, misplaced, nearMisses, quoted } from "../state/link-names.js";
import { decode } from "../state/query-codec.js";
import { clamp } from "../state/state.js";
import { say } from "../words/say.js";
import { hideReadouts, lockControls } from "./hidden-parts.js";

/** @typedef {import('../figure/element.js').ExplorableFigure} Figure */

/** @type {Record<string, string[]>} the default first; embed-options.css implements them */
const CHOICES = {
  theme: ["auto", "light", "dark"],
  caption: ["1", "0"],
  code: ["0", "1"],
  size: ["auto", "stage"],
};
const LISTS = ["controls", "readouts"];
const OPTIONS = [...Object.keys(CHOICES), ...LISTS];
const LESSON = ["lesson", "question", "locked", "guess"]; // read by lesson/read-lesson.js
const STEP = /^step\d+$/;

/** @param {Figure} figure @returns {string[]} the link's problems, as sentences */
export function readOptions(figure) {
  const query = new URLSearchParams(location.search);
  const controls = names(figure.controls);
  const { state, problems } = decode(figure.controls, query, "");
  figure.store.home = clamp(figure.controls, state);
  figure.change(figure.store.home);
  return [
    ...problems,
    ...nearMisses(
      [...query.keys()].filter((key) => !STEP.test(key)),
      [...controls, ...OPTIONS, ...LESSON],
      misplaced([...query.keys()], controls), // as in links of articles
    ),
    ...OPTIONS.flatMap((option) => contradictions(query, option)),
    ...unknownChoices(query),
    ...applyList(query, "controls", controls, (hidden) => lockControls(figure, hidden)),
    ...applyList(query, "readouts", names(figure.scene.readouts), (hidden) =>
      hideReadouts(figure, hidden),
    ),
  ];
}

/** Whether the link asks for a lesson around the figure. @param {URLSearchParams} query */
export const asksForLesson = (query) =>
  [...query.keys()].some((key) => LESSON.includes(key) || STEP.test(key));

/** @param {URLSearchParams} query @param {string} option @returns {string | undefined} the last one counts */
const last = (query, option) => query.getAll(option).at(-1);

/** @param {URLSearchParams} query @param {string} option */
function contradictions(query, option) {
  const given = query.getAll(option).map((text) => ({ key: option, text }));
  return conflicts(given, last(query, option) ?? "");
}

/** @param {{name: string}[]} named */
const names = (named) => named.map(({ name }) => name);

/** @param {URLSearchParams} query */
function unknownChoices(query) {
  return Object.entries(CHOICES).flatMap(([option, known]) => {
    const value = last(query, option);
    if (value === undefined || known.includes(value)) return [];
    return [say`The link’s ${option} = ${quoted(value)} is none of ${known.join(", ")}.`];
  });
}

/**
 * @param {URLSearchParams} query
 * @param {string} option whose value is all, none, or names: a,b
 * @param {string[]} known names
 * @param {(others: string[]) => void} apply called with the names that the link does not list
 * @returns {string[]} a sentence for each unknown name
 */
function applyList(query, option, known, apply) {
  const text = last(query, option) ?? "all";
  if (text === "all") return [];
  const listed = text === "none" ? [] : text.split(",");
  apply(known.filter((name) => !listed.includes(name)));
  return listed
    .filter((name) => !known.includes(name))
    .map((name) => say`The link’s ${option} name ${quoted(name)}; there are ${known.join(", ")}.`);
}
