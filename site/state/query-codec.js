// State in a link: only what differs from the default, short numbers, points as 1,2;3,4.

import { say } from "../words/say.js";
import { conflicts, quoted, unknownNames } from "./link-names.js";
import { fault, invalid, read, short, write } from "./link-values.js";
import { limitOf, sameValue } from "./state.js";
import { inRange, isValid } from "./values.js";

/** @typedef {import('../types.js').Control} Control */
/** @typedef {import('../types.js').State} State */

const LONGEST = 200; // points that a link may hold: browsers and mails cut what is much longer

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
    .filter(({ name, default: usual }) => !sameValue(state[name], usual))
    .map(({ name }) => `${prefix}${name}=${write(state[name])}`);
}

/** @param {Control[]} controls @param {State} state @returns {Control[]} those that no link can hold */
export function tooLong(controls, state) {
  return controls.filter(({ name }) => {
    const value = state[name];
    return Array.isArray(value) && value.length > LONGEST;
  });
}

/**
 * @param {Control[]} controls
 * @param {URLSearchParams} query
 * @param {string} prefix
 * @param {(name: string) => string[]} [prefixesOf] of all who share a control, in the order in which
 *   they read the link
 * @returns {{state: State, problems: string[]}} what could be read, and a sentence for the rest
 */
export function decode(controls, query, prefix, prefixesOf = () => [prefix]) {
  /** @type {State} */
  const state = {};
  const problems = unknownNames(controls, query, prefix);
  for (const control of controls) {
    const { name } = control;
    if (!query.has(prefix + name)) continue;
    const keys = prefixesOf(name).map((own) => own + name);
    const given = keys.flatMap((key) => query.getAll(key).map((text) => ({ key, text })));
    const isReadable = (/** @type {string} */ text) => isValid(control, read(control, text));
    const { text } = given.findLast((one) => isReadable(one.text)) ?? given[given.length - 1];
    problems.push(...conflicts(given, text));
    if (!isReadable(text)) {
      problems.push(invalid(control, text));
      continue;
    }
    const value = read(control, text);
    state[name] = inRange(linkable(control), value);
    if (!sameValue(value, state[name])) {
      problems.push(fault(linkable(control), value, quoted(text)));
    }
  }
  return { state, problems: [...problems, ...lower(controls, state)] };
}

/** @param {Control} control @returns {Control} with the limits that a link has besides */
const linkable = (control) =>
  control.kind === "points" ? { ...control, most: Math.min(control.most, LONGEST) } : control;

/**
 * Lowers, in place, values that exceed those of the controls that limit them.
 * @param {Control[]} controls
 * @param {State} state
 * @returns {string[]} a sentence for each
 */
function lower(controls, state) {
  return controls.flatMap((control) => {
    const { name } = control;
    const limit = limitOf(control);
    const usual = controls.find((candidate) => candidate.name === limit)?.default;
    const most = Number(state[limit] ?? usual);
    const value = Number(state[name]);
    if (!limit || !(value > most)) return [];
    state[name] = most;
    const [own, highest] = [value, most].map(short);
    return [
      say`The link’s ${name} = ${own} is more than ${limit} = ${highest}; ${highest} is shown.`,
    ];
  });
}
