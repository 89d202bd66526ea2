// A Scene crosses from Python as two things: its words and single numbers as JSON, and its curves one
// after the other in one array, in which each has its place.

/** @typedef {import('./types.js').Scene} Scene */

/**
 * @param {string} text
 * @param {Float64Array} numbers
 * @returns {Scene}
 */
export function unpack(text, numbers) {
  const scene = JSON.parse(text);
  for (const { marks } of scene.panels) {
    for (const mark of marks) {
      if (!Array.isArray(mark.x)) continue;
      mark.x = numbers.subarray(...mark.x);
      mark.y = numbers.subarray(...mark.y);
    }
  }
  return scene;
}
