// What is said below a code field: whether its text runs, and what came of it.

import { say } from "../words/say.js";

/** @typedef {import('../python/pending-requests.js').PythonError} PythonError */

export const IS_ORIGINAL = say`This is the original.`;
export const CHANGED = say`Changed, not run yet.`;
export const IS_YOURS = say`This is your function now.`;

/** Whether an error was raised in a text of the reader's. @param {PythonError} error */
export const isOfReader = ({ traceback }) => traceback.includes('File "your ');

/** @param {string} phase of Python @param {string} text "" for the original */
export function waiting(phase, text) {
  if (phase === "live") return say`Running …`;
  return text ? say`It runs as soon as Python is there.` : say`Python starts with the original.`;
}

/**
 * Why a picture was not drawn with the function in force.
 * @param {PythonError} error
 * @param {number} line of the text with the error. Without one, 0, it may be for what the function returned:
 *   it ran, and is in force
 * @param {boolean} isShown whether that function is the text in the field
 */
export function refusalOf({ message }, line, isShown) {
  if (!isShown) return say`A text run earlier is still in force: ${message}`;
  return line ? message : `${IS_YOURS} ${say`Python could not draw this: ${message}`}`;
}
