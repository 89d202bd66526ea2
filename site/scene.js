// A Scene crosses from Python as two things: its words and single numbers as JSON, each mark a row
// of values, and its curves one after the other in one array. No word, or a flag that is down, is
// no property, as in the Scene of the page's first frame.

/** @typedef {import('./types.js').Scene} Scene */

/**
 * @param {string} text
 * @param {Float64Array} numbers
 * @returns {Scene}
 */
export function unpack(text, numbers) {
  const { fields, ...scene } = JSON.parse(text);
  let start = 0;
  const take = (/** @type {number} */ size) => {
    start += size;
    return numbers.subarray(start - size, start);
  };
  for (const panel of scene.panels) {
    panel.marks = panel.marks.map((/** @type {any[]} */ [kind, ...values]) => {
      /** @type {any} */
      const mark = { kind };
      fields[kind].forEach((/** @type {string} */ name, /** @type {number} */ index) => {
        const value = values[index];
        if (value !== "" && value !== false) mark[name] = value;
      });
      if (kind !== "curve" && kind !== "area") return mark;
      return { ...mark, x: take(mark.x), y: take(mark.y) };
    });
  }
  return scene;
}
