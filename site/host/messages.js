// Which messages an element takes as those of its frame.

/** @typedef {import('../embed/messages.js').FigureMessage} FigureMessage */

const isObject = (/** @type {any} */ value) => typeof value === "object" && value !== null;

/** @param {any} data @returns {data is FigureMessage} */
export const isFigureMessage = (data) =>
  isObject(data) &&
  ["is", "change"].includes(data.explorable) &&
  ["title", "phase", "runtime", "settled"].every((name) => typeof data[name] === "string") &&
  ["undefined", "number"].includes(typeof data.received) && // older frames do not tell
  Number.isFinite(data.height) &&
  data.height >= 0 &&
  [data.state, data.readouts].every((values) => isObject(values) && isClonable(values));

/** Not every value that came in a message can be cloned again, as readers of `state` get it. @param {any} value */
function isClonable(value) {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
}
