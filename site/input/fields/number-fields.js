// Typing into number fields. A text that is a number within the range takes effect while it is typed;
// Enter, or leaving the field, commits it, and Escape returns to the state before.

import { readNumber } from "../../state/number-text.js";
import { mark } from "../../words/language.js";
import { say } from "../../words/say.js";
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
function take(field) {
  const { store, control, input } = field;
  const edit = { before: stateBefore(field), after: store.values };
  edits.set(input, edit); // first: those who show the new state must not write into the field
  const [low, high] = rangeOf(control, input);
  const number = readNumber(input.value, [low, high], mark);
  if (typeof number === "number" && number >= low && number <= high) {
    store.change(withNumber(control, input, edit.before, number));
  }
  edit.after = store.values;
}

/** The state to which a number is added: half a number may have lowered others. @param {Field} field */
function stateBefore({ store, input }) {
  const edit = edits.get(input);
  return edit?.after === store.values ? edit.before : store.values; // others may have changed it
}

/** Whether others have set the number since the newest key. @param {Field} field */
function isOutdated({ store, control, input }) {
  const edit = edits.get(input);
  const [last, current] = [edit?.after ?? store.values, store.values];
  return numberIn(control, input, last) !== numberIn(control, input, current);
}

/** @param {Field} field */
function commit(field) {
  const { store, control, input } = field;
  const number = readNumber(input.value, rangeOf(control, input), mark);
  const isRefused = typeof number === "string";
  const isNew = !isRefused && !isOutdated(field);
  if (isRefused) restore(field);
  if (isNew) store.change(withNumber(control, input, stateBefore(field), number));
  edits.delete(input);
  store.commit();
  showNumber(control, input, store.values);
  const nearest = numberIn(control, input, store.values);
  if (isRefused) reply(input, say`${number} ${written(control, nearest)} stays.`, true);
  else if (isNew && nearest !== number) {
    reply(input, say`${written(control, nearest)} is the nearest possible.`, false);
  }
}

/** Returns to the number that was there before the first key. @param {Field} field */
export function restore(field) {
  const { store, control, input } = field;
  const edit = edits.get(input);
  if (edit && !isOutdated(field)) {
    const number = numberIn(control, input, edit.before);
    store.change(withNumber(control, input, stateBefore(field), number));
  }
  edits.delete(input);
  showNumber(control, input, store.values);
}
