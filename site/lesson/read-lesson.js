// A lesson in the link of an embed: words of a teacher, what is locked, and steps. All of it is text:
// ?lesson=Narrow+priors&question=What+moves?&locked=points&guess=1&step1=prior_sd=0.3:+Narrow.

import { say } from "../words/say.js";
import { plainText, quoted } from "./plain-text.js";
import { readStep } from "./step-text.js";

/** @typedef {import('../types.js').Control} Control */
/** @typedef {import('./step-text.js').Step} Step */

/**
 * @typedef {object} Lesson
 * @property {string} title
 * @property {string} question
 * @property {string[]} locked controls that are shown and cannot be moved
 * @property {boolean} guess whether the numbers are hidden until the student has answered
 * @property {Step[]} steps
 */

/** Letters that are shown at most, and steps. */
export const MOST = { lesson: 100, question: 500, sentence: 300, steps: 20 };
const MOST_PROBLEMS = 5;

/**
 * @param {URLSearchParams} query
 * @param {Control[]} controls of the figure
 * @returns {{lesson: Lesson, problems: string[]}} what could be read, and a sentence for the rest
 */
export function readLesson(query, controls) {
  /** @type {string[]} */
  const problems = [];
  const words = (
    /** @type {string} */ text,
    /** @type {number} */ most,
    /** @type {string} */ of,
  ) => {
    const { text: shown, length, isCleaned } = plainText(text, most);
    if (length > most)
      problems.push(say`${of} has ${length} letters; the first ${most} are shown.`);
    if (isCleaned)
      problems.push(say`${of} has characters that cannot be shown; they are left out.`);
    return shown;
  };
  const last = (/** @type {string} */ name) => {
    const all = query.getAll(name);
    if (new Set(all).size > 1)
      problems.push(say`The link has “${name}” more than once; the last counts.`);
    return all.at(-1) ?? "";
  };
  const guess = last("guess");
  if (!["", "0", "1"].includes(guess)) {
    problems.push(say`The link’s guess = ${quoted(guess)} is none of 1, 0.`);
  }
  const lesson = {
    title: words(last("lesson"), MOST.lesson, say`The lesson’s title`),
    question: words(last("question"), MOST.question, say`The lesson’s question`),
    locked: lockedIn(last("locked"), controls, problems),
    guess: guess === "1",
    steps: stepsIn(query, problems).map((text, i) => {
      const step = readStep(text, controls);
      const of = say`Step ${i + 1} of the lesson`;
      problems.push(...step.problems.map((problem) => `${of}: ${plainText(problem, 200).text}`));
      return { state: step.state, words: words(step.words, MOST.sentence, of) };
    }),
  };
  return { lesson, problems: few(problems) };
}

/** @param {string} text all, none, or names: a,b @param {Control[]} controls @param {string[]} problems */
function lockedIn(text, controls, problems) {
  const known = controls.map(({ name }) => name);
  if (text === "all") return known;
  const named = text === "" || text === "none" ? [] : text.split(",");
  const [first, ...more] = named.filter((name) => !known.includes(name));
  if (first !== undefined) {
    const names = known.join(", ");
    const all = more.length ? say`${quoted(first)} and ${more.length} more` : quoted(first);
    problems.push(say`The link locks ${all}, which this figure does not have; it has ${names}.`);
  }
  return known.filter((name) => named.includes(name));
}

/** @param {URLSearchParams} query @param {string[]} problems @returns {string[]} in the order of their numbers */
function stepsIn(query, problems) {
  const found = new Map([...query].filter(([name]) => /^step\d{1,9}$/.test(name)));
  const numbered = [...found].map(([name, text]) => ({ number: Number(name.slice(4)), text }));
  const all = numbered.sort((one, other) => one.number - other.number).map(({ text }) => text);
  if (all.length > MOST.steps) {
    problems.push(say`The lesson has ${all.length} steps; the first ${MOST.steps} are shown.`);
  }
  return all.slice(0, MOST.steps);
}

/** @param {string[]} problems */
function few(problems) {
  const more = problems.length - MOST_PROBLEMS;
  if (more <= 0) return problems;
  return [...problems.slice(0, MOST_PROBLEMS), say`The lesson has ${more} more faults.`];
}
