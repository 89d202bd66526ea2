// Which messages an element takes as those of its frame.

/** @typedef {import('../embed/messages.js').FigureMessage} FigureMessage */

const isObject = (/** @type {any} */ value) => typeof value === "object" && value !== null;

/** @param {any} data @returns {data is FigureMessage} */
export const isFigureMessage = (data) =>
  isObject(data) &&
  ["is", "change"].includes(data.explorable) &&
  ["title", "phase", "runtime", "settled"].every((name) => typeof data[name] === "string") &&
  data.height >= 0 &&
  [data.state, data.readouts].every(isObject);
