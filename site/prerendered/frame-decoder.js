// Decodes prerendered frames, as py/publish/prerender/frame_encoding.py writes them: coordinates as
// differences, in tenths of a panel unit, and the Scenes they belong to.

import { panelScale } from "../render/scale.js";

/** @typedef {import('../types.js').Panel} Panel */
/** @typedef {import('../types.js').Scene} Scene */

/**
 * Steps of a slider that follow one another and whose Scenes have the same shape.
 * @typedef {object} Run
 * @property {number} first step
 * @property {number} steps how many
 * @property {number[]} keys the steps whose coordinates are kept, counted from the first one
 * @property {string} scene JSON with {w3} and {n1} for columns of texts and of numbers
 * @property {string[]} words columns of texts, one a step, separated by |
 * @property {number[][]} numbers columns of numbers, one a key step
 * @property {number[]} places the rows of coordinates, one a key step, as differences
 */

const FINENESS = 10; // places in a panel unit
const COORDINATES = ["x", "y", "x0", "y0", "x1", "y1"];

/** @type {WeakMap<Run, {rows: Float64Array[], texts: string[][]}>} */
const cache = new WeakMap();

/** The rows of coordinates, in panel units, and the columns of texts of a run. @param {Run} run */
export function decodeRun(run) {
  const cached = cache.get(run);
  if (cached) return cached;
  const rows = decodeRows(run.places, run.keys.length);
  const decoded = { rows, texts: run.words.map((column) => column.split("|")) };
  cache.set(run, decoded);
  return decoded;
}

/**
 * @param {number[]} differences along each row, of its differences to the row before
 * @param {number} count
 */
function decodeRows(differences, count) {
  const width = differences.length / count;
  const rows = Array.from({ length: count }, () => new Float64Array(width));
  rows.forEach((row, key) => {
    const before = rows[key - 1];
    let difference = 0;
    for (let i = 0; i < width; i++) {
      difference += differences[key * width + i];
      row[i] = (before ? before[i] : 0) + difference / FINENESS;
    }
  });
  return rows;
}

/**
 * Puts a row of coordinates into its Scene, in data units.
 * @param {any} scene with [start, stop] or [place] of the row for coordinates; is changed
 * @param {Float64Array} row in panel units
 * @returns {Scene}
 */
export function placeRow(scene, row) {
  for (const panel of scene.panels) {
    for (const { name = "", x, y } of [{ x: panel.x, y: panel.y }, ...(panel.plots ?? [])]) {
      const take = taker(panel, name, row);
      x.ticks = [...take("x", x.ticks)];
      y.ticks = [...take("y", y.ticks)];
    }
    for (const mark of panel.marks) {
      const take = taker(panel, mark.plot ?? "", row);
      for (const name of COORDINATES) {
        if (mark[name] !== undefined) mark[name] = take(name[0], mark[name]);
      }
    }
  }
  return scene;
}

/** @param {Panel} panel @param {string} plot @param {Float64Array} row */
function taker(panel, plot, row) {
  const { dataX, dataY } = panelScale(panel, plot);
  /** @param {string} direction @param {number[]} places @returns {any} a number, or an array of them */
  return (direction, [start, stop]) => {
    const toData = direction === "x" ? dataX : dataY;
    return stop === undefined ? toData(row[start]) : row.subarray(start, stop).map(toData);
  };
}
