// All curves and points of a Scene as CSV: a row a point, in full precision.

/** @typedef {import('../types.js').Mark} Mark */

const COLUMNS = ["panel", "mark", "kind", "term", "x", "y"];

/** @param {import('../types.js').Scene} scene */
export function table(scene) {
  const rows = scene.panels.flatMap((panel) =>
    panel.marks.flatMap((mark) =>
      points(mark).map(([x, y]) => [panel.name, mark.name, mark.kind, mark.term, x, y]),
    ),
  );
  return [COLUMNS, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

/** @param {Mark} mark @returns {number[][]} none for words, two for a stroke */
function points(mark) {
  if (mark.kind === "label") return [];
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
function field(value) {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
