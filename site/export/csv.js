// A Scene as CSV: one row for each point of its marks, in data units and full precision. The columns
// `plot` and `series` are there only where some mark has one.

import { IN_PANEL_UNITS } from "../render/scale.js";

/** @typedef {import('../types.js').Mark} Mark */

const COLUMNS = ["panel", "plot", "mark", "kind", "term", "series", "x", "y"];
const OPTIONAL = ["plot", "series"];

/** @param {import('../types.js').Scene} scene */
export function csvOf(scene) {
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
    .map((row) => row.filter((_, i) => isUsed[i]).map(escaped))
    .map((fields) => `${fields.join(",")}\r\n`)
    .join("");
}

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

/** @param {string | number} value */
function escaped(value) {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
