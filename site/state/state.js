// State: a plain value for each control. Every change, by pointer, key, field, link or script, goes
// through `clamp` with the limits that the page was given; Python clamps once more.

import { inRange, isValid } from "./values.js";

/** @typedef {import('../types.js').Control} Control */
/** @typedef {import('../types.js').State} State */

/**
 * The nearest allowed state: every control has a value within its limits, the default where it had
 * none; names of no control are left out.
 * @param {Control[]} controls
 * @param {State} state
 * @param {State} [present] what stays where the state has something that is no value of the control
 * @returns {State}
 */
export function clamp(controls, state, present = {}) {
  const values = Object.fromEntries(
    controls.map((control) => {
      const { name } = control;
      const value = state[name];
      if (isValid(control, value)) return [name, inRange(control, value)];
      return [name, (name in state ? present[name] : undefined) ?? control.default];
    }),
  );
  return withinEachOther(controls, values);
}

/**
 * Lowers each slider with `at_most` to the value of the control that this names. One slider may
 * limit another that limits a third, so there are as many rounds as sliders with a limit.
 * @param {Control[]} controls
 * @param {State} values
 */
function withinEachOther(controls, values) {
  const limited = controls.filter((control) => control.kind === "slider" && control.at_most);
  for (const _ of limited) {
    for (const control of limited) {
      const limit = values[limitOf(control)];
      if (values[control.name] > limit) values[control.name] = limit;
    }
  }
  return values;
}

/** @param {Control} control @returns {string} the control that it never exceeds, "" if there is none */
export const limitOf = (control) => (control.kind === "slider" && control.at_most) || "";

/**
 * A state with the present values of locked controls. What limits one of them stays at least as high.
 * @param {State} state
 * @param {{controls: Control[], values: State, locked: Set<string>}} store
 * @returns {State}
 */
export function withLocked(state, { controls, values, locked }) {
  const kept = { ...state };
  for (const control of controls) {
    const { name } = control;
    if (!locked.has(name)) continue;
    kept[name] = values[name];
    const limit = limitOf(control);
    if (kept[limit] < kept[name]) kept[limit] = kept[name];
  }
  return kept;
}

/** @param {State} one @param {State} other */
export function same(one, other) {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => sameValue(one[name], other[name]))
  );
}

/** @param {any} one @param {any} other @returns {boolean} */
export function sameValue(one, other) {
  if (one === other || !Array.isArray(one)) return one === other;
  return one.length === other?.length && one.every((part, i) => sameValue(part, other[i]));
}
