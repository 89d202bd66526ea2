// State in a link: only what differs from the default, short numbers, points as 1,2;3,4.

import { inRange, isValid, same } from "./state.js";

/** @typedef {import('../types.js').Control} Control */
/** @typedef {import('../types.js').State} State */

const LONGEST = 200; // points that a link may hold: browsers and mails cut what is much longer

/** @param {number} number */
const short = (number) => String(Number(number.toPrecision(6)));

/**
 * @param {Control[]} controls
 * @param {State} state
 * @param {string} prefix such as "NAME."
 * @returns {string[]} the parts of a query
 */
export function encode(controls, state, prefix) {
  const left = tooLong(controls, state);
  return controls
    .filter((control) => !left.includes(control))
    .filter(({ name, default: usual }) => !same({ [name]: state[name] }, { [name]: usual }))
    .map(({ name }) => `${prefix}${name}=${write(state[name])}`);
}

/** @param {Control[]} controls @param {State} state @returns {Control[]} those that no link can hold */
export function tooLong(controls, state) {
  return controls.filter(({ name }) => {
    const value = state[name];
    return Array.isArray(value) && value.length > LONGEST;
  });
}

/** @param {any} value */
function write(value) {
  if (!Array.isArray(value)) return short(value);
  return value.map((pair) => pair.map(short).join(",")).join(";");
}

/**
 * @param {Control[]} controls
 * @param {URLSearchParams} query
 * @param {string} prefix
 * @returns {{state: State, problems: string[]}} what could be read, and a sentence for the rest
 */
export function decode(controls, query, prefix) {
  /** @type {State} */
  const state = {};
  const problems = [];
  for (const [key, text] of query) {
    if (!key.startsWith(prefix)) continue;
    const name = key.slice(prefix.length);
    const control = controls.find((candidate) => candidate.name === name);
    if (!control) {
      const known = controls.map((candidate) => candidate.name).join(", ");
      problems.push(`The link sets “${name}”, which this figure does not have; it has ${known}.`);
      continue;
    }
    const value = read(control, text);
    if (!isValid(control, value)) {
      problems.push(`The link’s ${name} = “${text}” cannot be read; the usual one is shown.`);
      continue;
    }
    state[name] = inRange({ ...control, most: Math.min(control.most, LONGEST) }, value);
    if (!same({ value }, { value: state[name] })) {
      problems.push(`The link’s ${name} = “${text}” is out of range; the nearest is shown.`);
    }
  }
  return { state, problems };
}

/** @param {Control} control @param {string} text @returns {any} */
function read(control, text) {
  const number = (/** @type {string} */ word) => (word.trim() === "" ? NaN : Number(word));
  if (control.kind !== "points") return number(text);
  return text === "" ? [] : text.split(";").map((pair) => pair.split(",").map(number));
}
