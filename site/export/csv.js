// A Scene as a table: one row for each point of its marks, in data units and full precision. The
// columns `plot` and `series` are there only where some mark has one.

import { IN_PANEL_UNITS } from "../render/scale.js";

/** @typedef {import('../types.js').Mark} Mark */

const COLUMNS = ["panel", "plot", "mark", "kind", "term", "series", "x", "y"];
const OPTIONAL = ["plot", "series"];

/**
 * @param {import('../types.js').Scene} scene
 * @param {string} [separator] between cells
 * @param {string} [decimal] mark before the decimals of a number
 */
export function csvOf(scene, separator = ",", decimal = ".") {
  const names = new Set(scene.series?.map(({ name }) => name));
  const rows = scene.panels.flatMap(({ name: panel, marks }) =>
    marks.flatMap((mark) => {
      const { name, kind, term, plot = "", of = "" } = mark;
      const series = names.has(of) ? of : "";
      return pointsOf(mark).map(([x, y]) => [panel, plot, name, kind, term, series, x, y]);
    }),
  );
  const isUsed = COLUMNS.map(
    (column, i) => !OPTIONAL.includes(column) || rows.some((row) => row[i] !== ""),
  );
  return [COLUMNS, ...rows]
    .map((row) => row.filter((_, i) => isUsed[i]).map(cell))
    .map((fields) => `${fields.join(separator)}\r\n`)
    .join("");

  /** @param {string | number} value */
  function cell(value) {
    const text = typeof value === "number" ? String(value).replace(".", decimal) : value;
    const isPlain = !/["\r\n]/.test(text) && !text.includes(separator);
    return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
  }
}

/** The mark before the decimals where the browser's language is spoken, as spreadsheets there expect it. */
export const localDecimal = () => ((1.5).toLocaleString().includes(",") ? "," : ".");

/** @param {Mark} mark @returns {number[][]} pairs (x, y): none for what is not data, two for a segment */
function pointsOf(mark) {
  if (mark.kind === "label" || mark.plot === IN_PANEL_UNITS) return [];
  if ("x0" in mark) {
    return [
      [mark.x0, mark.y0],
      [mark.x1, mark.y1],
    ];
  }
  if (mark.kind === "curve" || mark.kind === "area") {
    return Array.from(mark.x, (x, i) => [x, mark.y[i]]);
  }
  return [[mark.x, mark.y]];
}
