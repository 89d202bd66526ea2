// Pastes columns of numbers into a table of points. Loaded with the first paste; what the page has
// already is passed in, because modules shared with it would be fetched as files of their own.

import { readTable } from "../../state/number-table.js";
import { mark, plural } from "../../words/language.js";
import { say } from "../../words/say.js";

/** @typedef {import('../../types.js').Point} Point */
/** @typedef {import('../../types.js').PointsControl} PointsControl */
/** @typedef {import('../../state/number-table.js').Read} Read */

/**
 * @typedef {object} Cell where the columns are pasted, and what the page lends
 * @property {import('../../figure/store.js').Store} store
 * @property {PointsControl} control
 * @property {HTMLInputElement} input
 * @property {Read} readNumber
 * @property {typeof import('./number-field.js').reply} reply
 */

/** Fills rows from a cell on, as one step to undo, and says so. @param {string} text @param {Cell} cell */
export function paste(text, { store, control, input, readNumber, reply }) {
  const { row, axis } = input.dataset;
  const place = { row: Number(row), column: axis === "y" ? 1 : 0 };
  const before = /** @type {Point[]} */ (store.values[control.name]);
  const { points, sentence } = filled(text, control, before, place, readNumber);
  if (points) store.change({ ...store.values, [control.name]: points });
  store.commit();
  reply(input, sentence, !points);
}

/**
 * The points with the rows from a cell on filled. Existing points are replaced as far as the numbers reach, and new
 * ones come after them where there are two columns.
 * @param {string} text
 * @param {PointsControl} control
 * @param {Point[]} points
 * @param {{row: number, column: number}} cell
 * @param {Read} read
 * @returns {{points?: Point[], sentence: string}} no points where the text cannot be read
 */
function filled(text, control, points, cell, read) {
  const ranges = [control.x_range, control.y_range].slice(cell.column);
  const rows = readTable(text, ranges, read);
  if (typeof rows === "string") return { sentence: say`${rows} Nothing was pasted.` };
  const room = rows[0].length < 2 ? points.length : control.most;
  const taken = rows.slice(0, Math.max(0, room - cell.row));
  const next = [...points];
  taken.forEach((numbers, i) => {
    const pair = [...(points[cell.row + i] ?? [0, 0])];
    pair.splice(cell.column, numbers.length, ...numbers);
    next[cell.row + i] = /** @type {Point} */ (pair);
  });
  return { points: next, sentence: sentences(text, control, ranges, rows, taken) };
}

/**
 * @param {string} text
 * @param {PointsControl} control
 * @param {number[][]} ranges
 * @param {number[][]} rows
 * @param {number[][]} taken those of the rows that fit
 */
function sentences(text, { noun, most }, ranges, rows, taken) {
  const words = [plural(taken.length, { one: "{0} row filled.", other: "{0} rows filled." })];
  const left = rows.length - taken.length;
  if (left) {
    const reason =
      rows[0].length < 2 ? say`a new ${noun} needs two numbers` : say`${most} is the most`;
    words.push(
      `${plural(left, { one: "{0} row left out", other: "{0} rows left out" })}: ${reason}.`,
    );
  }
  const isOutside = (/** @type {number} */ number, /** @type {number} */ i) =>
    number < ranges[i][0] || number > ranges[i][1];
  const outside = taken.flatMap((row) => row.filter(isOutside)).length;
  if (outside)
    words.push(
      plural(outside, {
        one: "{0} number out of range: the nearest is taken.",
        other: "{0} numbers out of range: the nearest is taken.",
      }),
    );
  const hasCommas = mark === "." && /\d,\d/.test(text) && !text.includes(".");
  if (hasCommas && rows.flat().some((number) => number % 1)) {
    words.push(say`Commas are read as decimal.`);
  }
  return words.join(" ");
}
