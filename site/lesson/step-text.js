// One step of a lesson in a link: the values that it sets, and a sentence.
// "prior_sd=0.3 points=1,2;3,4: A narrow prior." A step without values and colon keeps those of the link.

import { decode, encode } from "../state/query-codec.js";
import { clamp } from "../state/state.js";
import { say } from "../words/say.js";

/** @typedef {import('../types.js').Control} Control */
/** @typedef {import('../types.js').State} State */

/** @typedef {{state?: State, words: string}} Step with a complete state, or that of the link */

/** @param {Control[]} controls @param {State} state @returns {string} "" for the usual values */
export const stateText = (controls, state) => encode(controls, state, "").join(" ");

/** @param {string} state as text @param {string} words */
export const stepText = (state, words) => `${state}: ${words}`;

/**
 * @param {string} text
 * @param {Control[]} controls
 * @returns {Step & {problems: string[]}}
 */
export function readStep(text, controls) {
  const parts = text.trim().split(/\s+/);
  const end = parts.findIndex((part) => !/^\w+=[^:]*$/.test(part));
  const last = /^(\w+=[^:]*)?:$/.exec(parts[end] ?? "");
  if (!last && end >= 0) return { words: text, problems: [] };
  const set = (last ? [...parts.slice(0, end), last[1] ?? ""] : parts)
    .filter(Boolean)
    .map((part) => {
      const [name] = part.split("=", 1);
      return [name, part.slice(name.length + 1)];
    });
  const { state, problems } = decode(controls, new URLSearchParams(set), "");
  const unknown = set.filter(([name]) => !controls.some((control) => control.name === name));
  return {
    state: clamp(controls, state),
    words: last ? parts.slice(end + 1).join(" ") : "",
    problems: [...problems, ...unknown.slice(0, 1).map(([name]) => unknownName(name, controls))],
  };
}

/** @param {string} name @param {Control[]} controls */
const unknownName = (name, controls) => {
  const known = controls.map((control) => control.name).join(", ");
  return say`It sets “${name.slice(0, 30)}”, which this figure does not have; it has ${known}.`;
};
