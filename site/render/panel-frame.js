// The frame of a panel: its SVG with layers, a clip path for each plot, and axes. Curves are clipped to
// their plot; handles and words may reach over its edge and lie on top.

import { drawAxes } from "./axes.js";
import { IN_PANEL_UNITS, PANEL_WIDTH, panelScale, plotNames } from "./scale.js";
import { set, svg } from "./svg.js";

/** @typedef {import('../types.js').Panel} Panel */

/** @param {string} figure @param {Panel} panel */
export function newFrame(figure, panel) {
  const picture = svg("svg", {
    class: "panel",
    "data-panel": panel.name,
    viewBox: `0 0 ${PANEL_WIDTH} ${panel.height}`,
    role: "group",
    "aria-label": panel.title,
    "data-keys": `${figure}-keys`,
    translate: "no", // its words are laid out as they are
  });
  const names = plotNames(panel);
  const clips = names.map((name) => `${figure}-${panel.name}-plot${name && `-${name}`}`);
  picture.append(
    ...clips.map(newClip),
    svg("g", { class: "axes", "aria-hidden": "true" }),
    ...names.map((name, i) => newMarkLayer(name, { "clip-path": `url(#${clips[i]})` })),
    ...(names[0] === "" ? [] : [newMarkLayer(IN_PANEL_UNITS)]),
    svg("g", { class: "handles" }),
    svg("g", { class: "labels", "aria-hidden": "true" }),
  );
  return picture;
}

/** Whether the picture was made for these plots. @param {Element} picture @param {Panel} panel */
export function hasPlots(picture, panel) {
  const made = picture.querySelectorAll(".marks[clip-path]");
  const names = plotNames(panel);
  return (
    made.length === names.length &&
    names.every((name, i) => (made[i].getAttribute("data-plot") ?? "") === name)
  );
}

/** @param {string} id */
function newClip(id) {
  const clip = svg("clipPath", { id });
  clip.append(svg("rect"));
  return clip;
}

/** @param {string} plot @param {Record<string, string>} [attributes] */
function newMarkLayer(plot, attributes) {
  const layer = svg("g", { class: "marks", ...attributes, "aria-hidden": "true" });
  if (plot) set(layer, "data-plot", plot);
  return layer;
}

/** Draws the frame: it has changed, or is new. @param {Element} picture @param {Panel} panel */
export function drawFrame(picture, panel) {
  set(picture, "viewBox", `0 0 ${PANEL_WIDTH} ${panel.height}`);
  set(picture, "data-height", panel.height); // for panel-grid.css
  const clips = picture.querySelectorAll("clipPath rect");
  plotNames(panel).forEach((name, i) => {
    const { left, top, width, height } = panelScale(panel, name);
    const box = { x: left, y: top, width, height: height + 2 }; // a curve along the edge is whole
    for (const [attribute, value] of Object.entries(box)) set(clips[i], attribute, value);
  });
  drawAxes(/** @type {Element} */ (picture.querySelector(".axes")), panel);
}
