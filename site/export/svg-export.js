// The figure as one SVG that needs nothing else: every colour and width is written at its element,
// as it looks now, because most programs that open an SVG know no custom properties.

import { PANEL_WIDTH } from "../render/scale.js";
import { svg } from "../render/svg.js";

const MARGIN = 24;
const GAP = { column: 24, row: 6 };
const HEAD = 38; // for the title
const KEPT = /^(d|x|y|[xy][12]|c[xy]|r|width|height|transform|id|clip-path|data-mark|data-kind)$/;
const LOOKS = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linejoin",
  "font-size",
  "font-weight",
  "text-anchor",
];
const FOR_HANDS = ".target, .halo"; // they help to get hold of a handle, and are not seen

/** @param {import('../figure/element.js').ExplorableFigure} figure */
export function picture(figure) {
  const panels = [...figure.querySelectorAll("svg.panel")];
  const places = placed(
    panels.map((panel) => Number(panel.getAttribute("viewBox")?.split(" ")[3])),
  );
  const width = Math.max(...places.map(({ x }) => x + PANEL_WIDTH)) + MARGIN;
  const height = Math.max(...places.map(({ y, height }) => y + height)) + MARGIN;
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  const family = getComputedStyle(/** @type {Element} */ (panels[0].querySelector("text")));
  const whole = svg("svg", { ...size, "font-family": lasting(family.fontFamily) });
  const heading = /** @type {Element} */ (figure.querySelector(".title"));
  const frame = getComputedStyle(/** @type {Element} */ (figure.querySelector("figure")));
  whole.append(
    words("title", heading.textContent ?? ""),
    words("desc", figure.querySelector(".summary")?.textContent ?? ""),
    svg("rect", { width, height, fill: frame.backgroundColor }),
    words("text", heading.textContent ?? "", {
      x: MARGIN,
      y: MARGIN + 12,
      fill: getComputedStyle(heading).color,
      "font-size": 17,
      "font-weight": 600,
    }),
    ...panels.map((panel, i) => {
      const looks = looksOf(panel);
      const transform = `translate(${places[i].x} ${places[i].y})`;
      const group = svg("g", { transform, "font-size": looks["font-size"] });
      group.append(...[...panel.children].flatMap((child) => plain(child, looks)));
      return group;
    }),
  );
  return whole;
}

/** @param {number[]} heights @returns {{x: number, y: number, height: number}[]} as in a wide page */
function placed(heights) {
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

/**
 * @param {Element} original
 * @param {Record<string, string>} around how what is around it looks: that is inherited
 * @returns {Element[]} none for what is not seen, two for words with a halo
 */
function plain(original, around) {
  if (original.matches(FOR_HANDS)) return [];
  const looks = looksOf(original);
  const copy = svg(original.localName);
  for (const { name, value } of original.attributes) {
    if (KEPT.test(name)) copy.setAttribute(name, value);
  }
  for (const name of LOOKS) {
    if (looks[name] !== around[name]) copy.setAttribute(name, looks[name]);
  }
  if (original.localName !== "text") {
    copy.append(...[...original.children].flatMap((child) => plain(child, looks)));
    return [copy];
  }
  copy.textContent = original.textContent;
  if (looks.stroke === "none") return [copy];
  // Not every program paints a stroke before its fill when it is told to: the halo comes first.
  const halo = /** @type {Element} */ (copy.cloneNode(true));
  copy.setAttribute("stroke", "none");
  halo.removeAttribute("data-mark");
  return [halo, copy];
}

/** @param {Element} element @returns {Record<string, string>} */
function looksOf(element) {
  const computed = getComputedStyle(element);
  return Object.fromEntries(
    LOOKS.map((name) => [name, computed.getPropertyValue(name).replaceAll("px", "")]),
  );
}

/** @param {string} tag @param {string} text @param {Record<string, string | number>} [attributes] */
function words(tag, text, attributes) {
  const element = svg(tag, attributes);
  element.textContent = text;
  return element;
}

/** @param {string} families without the stand-ins that only this page has */
const lasting = (families) =>
  families
    .split(/,\s*/)
    .filter((family) => !family.includes("fallback"))
    .join(", ");
