// A figure as one SVG that needs no other file: title, panels side by side, styles inlined.

import { PANEL_WIDTH } from "../render/scale.js";
import { svg } from "../render/svg.js";
import { styleOf, withStyles } from "./inline-styles.js";

const MARGIN = 24;
const GAP = { column: 24, row: 6 };
const HEAD = 38; // for the title

/** @param {import('../figure/element.js').ExplorableFigure} figure */
export function svgOf(figure) {
  const panels = [...figure.querySelectorAll("svg.panel")];
  const places = layout(
    panels.map((panel) => Number(panel.getAttribute("viewBox")?.split(" ")[3])),
  );
  const width = Math.max(...places.map(({ x }) => x + PANEL_WIDTH)) + MARGIN;
  const height = Math.max(...places.map(({ y, height }) => y + height)) + MARGIN;
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  const font = getComputedStyle(/** @type {Element} */ (panels[0].querySelector("text")));
  const root = svg("svg", { ...size, "font-family": withoutFallbacks(font.fontFamily) });
  const heading = /** @type {Element} */ (figure.querySelector(".title"));
  const frame = getComputedStyle(/** @type {Element} */ (figure.querySelector("figure")));
  root.append(
    withText("title", heading.textContent ?? ""),
    withText("desc", figure.querySelector(".summary")?.textContent ?? ""),
    svg("rect", { width, height, fill: frame.backgroundColor }),
    withText("text", heading.textContent ?? "", {
      x: MARGIN,
      y: MARGIN + 12,
      fill: getComputedStyle(heading).color,
      "font-size": 17,
      "font-weight": 600,
    }),
    ...panels.map((panel, i) => groupOf(panel, places[i])),
  );
  return root;
}

/** @param {Element} panel @param {{x: number, y: number}} place */
function groupOf(panel, { x, y }) {
  const style = styleOf(panel);
  const transform = `translate(${x} ${y})`;
  const group = svg("g", { transform, "font-size": style["font-size"] });
  group.append(...[...panel.children].flatMap((child) => withStyles(child, style)));
  return group;
}

/** The first panel on the left, the others on the right. @param {number[]} heights @returns {{x: number, y: number, height: number}[]} */
function layout(heights) {
  const columns = [heights.slice(0, 1), heights.slice(1)];
  return columns.flatMap((column, number) => {
    let y = MARGIN + HEAD;
    return column.map((height) => {
      const place = { x: MARGIN + number * (PANEL_WIDTH + GAP.column), y, height };
      y += height + GAP.row;
      return place;
    });
  });
}

/** @param {string} tag @param {string} text @param {Record<string, string | number>} [attributes] */
function withText(tag, text, attributes) {
  const element = svg(tag, attributes);
  element.textContent = text;
  return element;
}

/** @param {string} families without the metric-adjusted fallbacks, which only this page defines */
const withoutFallbacks = (families) =>
  families
    .split(/,\s*/)
    .filter((family) => !family.includes("fallback"))
    .join(", ");
