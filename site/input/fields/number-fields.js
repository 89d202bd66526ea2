// Typing into number fields. A text that is a number within the range takes effect while it is typed;
// Enter, or leaving the field, commits it, and Escape returns to the state before.

import { readNumber } from "../../state/number-text.js";
import { controlOf, isNumber, numberIn, rangeOf, withNumber } from "../control-inputs.js";
import { clearReplies, edits, reply, showNumber, written } from "./number-field.js";

/** @typedef {import('../../figure/store.js').Store} Store */
/** @typedef {import('../control-inputs.js').NumberControl} NumberControl */

/** @typedef {{store: Store, control: NumberControl, input: HTMLInputElement}} Field */

/** @param {HTMLElement} figure @param {Store} store */
export function listenToFields(figure, store) {
  /** @param {string} type @param {(field: Field, event: Event) => void} handle */
  const on = (type, handle) =>
    figure.addEventListener(type, (event) => {
      const input = /** @type {HTMLInputElement} */ (event.target);
      const control = input.type === "text" ? controlOf(store, input) : undefined;
      if (isNumber(control)) handle({ store, control, input }, event);
    });
  on("input", (field) => {
    clearReplies(figure);
    take(field);
  });
  on("change", commit);
  on("focusout", (field) => {
    if (edits.has(field.input)) commit(field); // no change event follows a text that is as it was
  });
  on("keydown", (field, event) => {
    const { key, isComposing } = /** @type {KeyboardEvent} */ (event);
    if (isComposing || !edits.has(field.input)) return;
    if (key === "Enter") {
      take(field); // over what others have set since it was typed
      commit(field);
    } else if (key === "Escape") {
      restore(field);
      event.preventDefault();
    }
  });
  figure.addEventListener("commit", () => clearReplies(figure));
}

/** Sets what is typed, if it is a number within the range. @param {Field} field */
function take({ store, control, input }) {
  const edit = { before: stateBefore(store, input), after: store.values };
  edits.set(input, edit); // first: those who show the new state must not write into the field
  const range = rangeOf(control, input);
  const number = readNumber(input.value, range);
  if (typeof number === "number" && number >= range[0] && number <= range[1]) {
    store.change(withNumber(control, input, edit.before, number));
  }
  edit.after = store.values;
}

/** The state to which what is typed is added: half a number may have lowered other values. @param {Store} store @param {HTMLInputElement} input */
function stateBefore({ values }, input) {
  const edit = edits.get(input);
  return edit?.after === values ? edit.before : values; // others may have changed it meanwhile
}

/** @param {Field} field */
function commit(field) {
  const { store, control, input } = field;
  const edit = edits.get(input);
  const current = numberIn(control, input, store.values);
  const isOutdated = edit && numberIn(control, input, edit.after) !== current;
  let sentence = "";
  const number = readNumber(input.value, rangeOf(control, input));
  if (typeof number === "string") {
    restore(field);
    sentence = `${number} ${written(control, numberIn(control, input, store.values))} stays.`;
  } else if (!isOutdated && input.value !== written(control, current)) {
    store.change(withNumber(control, input, stateBefore(store, input), number));
    const nearest = numberIn(control, input, store.values);
    if (nearest !== number) sentence = `${written(control, nearest)} is the nearest possible.`;
  }
  edits.delete(input);
  store.commit();
  showNumber(control, input, store.values);
  if (sentence) reply(input, sentence, typeof number === "string");
}

/** Returns to the number that was there before the first key. @param {Field} field */
export function restore({ store, control, input }) {
  const edit = edits.get(input);
  if (!edit) return;
  const number = numberIn(control, input, edit.before);
  const isOutdated =
    numberIn(control, input, edit.after) !== numberIn(control, input, store.values);
  if (!isOutdated) store.change(withNumber(control, input, stateBefore(store, input), number));
  edits.delete(input);
  showNumber(control, input, store.values);
}
