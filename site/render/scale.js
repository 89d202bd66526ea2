// Between data and the panel's own units (the SVG's viewBox, always 400 wide).

export const PANEL_WIDTH = 400;

/** @typedef {ReturnType<typeof panelScale>} Scale */

/** @param {import('../types.js').Panel} panel */
export function panelScale(panel) {
  const [top, right, bottom, left] = panel.margin;
  const width = PANEL_WIDTH - left - right;
  const height = panel.height - top - bottom;
  const xSpan = panel.x.high - panel.x.low;
  const ySpan = panel.y.high - panel.y.low;
  return {
    left,
    top,
    width,
    height,
    /** @param {number} x */
    x: (x) => left + ((x - panel.x.low) / xSpan) * width,
    /** @param {number} y */
    y: (y) => top + ((panel.y.high - y) / ySpan) * height,
    /** @param {number} across */
    dataX: (across) => panel.x.low + ((across - left) / width) * xSpan,
    /** @param {number} down */
    dataY: (down) => panel.y.high - ((down - top) / height) * ySpan,
  };
}
