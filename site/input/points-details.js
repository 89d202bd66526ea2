// What each point has besides its place, such as its residual, as more columns of its table: what its
// handle states to screen readers. Loaded when a table is opened first.

/** @typedef {import('../types.js').HandleMark} HandleMark */

/**
 * Shows the columns, and again with the words of every Scene. While the picture is that of other
 * values, styles hide them.
 * @param {HTMLElement} figure
 * @param {Element} table
 * @param {{scene: import('../types.js').Scene}} store
 */
export function followDetails(figure, table, store) {
  const show = () => {
    const marks = store.scene.panels.flatMap((panel) => panel.marks);
    const isPoint = (/** @type {any} */ { kind, name }) => kind === "handle" && /\]$/.test(name);
    const handles = /** @type {HandleMark[]} */ (marks.filter(isPoint));
    const details = handles.map(({ value_text }) => detailsOf(value_text));
    table.querySelectorAll("tr").forEach((row, i) => {
      for (const cell of row.querySelectorAll(".detail")) cell.remove();
      for (const pair of details[i && i - 1] ?? []) {
        const cell = document.createElement(i ? "td" : "th");
        cell.className = "detail";
        cell.textContent = pair[i && 1];
        row.lastElementChild?.before(cell);
      }
    });
  };
  figure.addEventListener("text", show);
  show();
}

/**
 * “x 1.00, y 2.00, residual 0.30, own slope 2.00” has a residual and an own slope.
 * @param {string} text of a handle on a point
 * @returns {string[][]} pairs of a name and its value
 */
export const detailsOf = (text) =>
  text
    .split(", ")
    .slice(2)
    .map((part) => part.split(/ (?=\S+$)/));
