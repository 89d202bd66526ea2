// Pastes columns of numbers into a table of points: one step to undo. Loaded with the first paste.

import { readTable } from "../../state/number-table.js";
import { controlOf, rangeOf } from "../control-inputs.js";
import { reply } from "./number-field.js";
import { restore } from "./number-fields.js";

/** @typedef {import('../../figure/store.js').Store} Store */
/** @typedef {import('../../types.js').Point} Point */
/** @typedef {import('../../types.js').PointsControl} PointsControl */

/**
 * Fills the rows from a cell on. Existing points are replaced as far as the numbers reach, and new
 * ones come after them where there are two columns.
 * @param {Store} store
 * @param {HTMLInputElement} input the cell
 * @param {string} text
 */
export function pasteAt(store, input, text) {
  const control = /** @type {PointsControl} */ (controlOf(store, input));
  const isFirst = input.dataset.axis === "x";
  const ranges = isFirst ? [control.x_range, control.y_range] : [rangeOf(control, input)];
  restore({ store, control, input });
  const rows = readTable(text, ranges);
  if (typeof rows === "string") return reply(input, `${rows} Nothing was pasted.`, true);
  const { points, left } = filled(store, control, input, rows);
  store.change({ ...store.values, [control.name]: points });
  store.commit();
  reply(input, sentences(control, rows, { points, left, store, text }), false);
}

/**
 * @param {Store} store
 * @param {PointsControl} control
 * @param {HTMLInputElement} input
 * @param {number[][]} rows
 * @returns {{points: Point[], left: number}} the points, and how many rows are left out
 */
function filled(store, control, input, rows) {
  const points = /** @type {Point[]} */ ([.../** @type {Point[]} */ (store.values[control.name])]);
  const column = input.dataset.axis === "x" ? 0 : 1;
  let left = 0;
  rows.forEach((numbers, i) => {
    const at = Number(input.dataset.row) + i;
    const isNew = at >= points.length;
    if (isNew && (numbers.length < 2 || at >= control.most)) left++;
    else {
      const pair = /** @type {Point} */ (isNew ? [0, 0] : [...points[at]]);
      pair.splice(column, numbers.length, ...numbers);
      points[at] = pair;
    }
  });
  return { points, left };
}

/**
 * @param {PointsControl} control
 * @param {number[][]} rows
 * @param {{points: Point[], left: number, store: Store, text: string}} outcome
 */
function sentences({ name, noun, most }, rows, { points, left, store, text }) {
  const told = [`${counted(rows.length - left, "row")} filled.`];
  if (left) {
    const reason = rows[0].length < 2 ? `a new ${noun} needs two numbers` : `${most} is the most`;
    told.push(`${counted(left, "row")} left out: ${reason}.`);
  }
  const kept = /** @type {Point[]} */ (store.values[name]).flat();
  const moved = points.flat().filter((number, i) => number !== kept[i]).length;
  if (moved) told.push(`${counted(moved, "number")} out of range: the nearest is taken.`);
  const hasCommas = /\d,\d/.test(text) && !text.includes(".");
  if (hasCommas && rows.flat().some((number) => number % 1))
    told.push("Commas are read as decimal.");
  return told.join(" ");
}

/** @param {number} count @param {string} noun */
const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;
