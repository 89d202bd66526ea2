// Between data and the units of a panel (the SVG's viewBox, always 400 wide), for each of its plots.

import { axisScale } from "./axis-scale.js";

/** @typedef {import('../types.js').Axis} Axis */
/** @typedef {import('../types.js').Panel} Panel */
/** @typedef {ReturnType<typeof panelScale>} Scale */

export const PANEL_WIDTH = 400;

/** The plot of marks that are placed in panel units: x to the right, y down from the panel's top. */
export const IN_PANEL_UNITS = "panel";

/** The plots of a panel, by name; one that has no stacked plots is one plot called "". @param {Panel} panel */
export const plotNames = ({ plots }) => (plots?.length ? plots.map(({ name }) => name) : [""]);

/**
 * The axes of one plot.
 * @param {Panel} panel
 * @param {string} [plot] "" for the panel's own axes, "panel" for panel units
 * @returns {{x: Axis, y: Axis}}
 */
export function axesOf(panel, plot = "") {
  if (plot === "") return panel;
  if (plot === IN_PANEL_UNITS)
    return { x: unlabelled(0, PANEL_WIDTH), y: unlabelled(panel.height, 0) };
  const found = panel.plots?.find(({ name }) => name === plot);
  if (!found) throw new Error(`Panel “${panel.name}” has no plot called “${plot}”.`);
  return found;
}

/** @param {number} low @param {number} high @returns {Axis} */
const unlabelled = (low, high) => ({ low, high, label: "", ticks: [], tick_labels: [] });

/** @param {Panel} panel @param {string} plot where it lies in its panel */
function boxOf({ margin, height, plots }, plot) {
  const [above, right, below, left] = margin;
  if (plot === IN_PANEL_UNITS) return { left: 0, top: 0, width: PANEL_WIDTH, height };
  const { top, bottom } = plots?.find(({ name }) => name === plot) ?? {
    top: above,
    bottom: height - below,
  };
  return { left, top, width: PANEL_WIDTH - left - right, height: bottom - top };
}

/**
 * Converts between data and panel units.
 * @param {Panel} panel
 * @param {string} [plot]
 */
export function panelScale(panel, plot = "") {
  const { left, top, width, height } = boxOf(panel, plot);
  const axes = axesOf(panel, plot);
  const [xAxis, yAxis] = [axisScale(axes.x), axisScale(axes.y)];
  return {
    left,
    top,
    width,
    height,
    /** @param {number} x */
    x: (x) => left + xAxis.up(x) * width,
    /** @param {number} y */
    y: (y) => top + yAxis.down(y) * height,
    /** @param {number} place from the panel's left */
    dataX: (place) => xAxis.fromUp((place - left) / width),
    /** @param {number} place from the panel's top */
    dataY: (place) => yAxis.fromDown((place - top) / height),
  };
}
