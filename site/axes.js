// The quiet part of a panel: baseline, hairlines across, ticks and the two labels.

import { set, short, svg } from "./svg.js";

/** @typedef {import('./scale.js').Scale} Scale */

/**
 * Draws the axes anew only when they changed, which they rarely do.
 * @param {Element} group
 * @param {import('./types.js').Panel} panel
 * @param {Scale} scale
 */
export function drawAxes(group, panel, scale) {
  const axes = [panel.x, panel.y].map(said).join(" ");
  if (group.getAttribute("data-axes") === axes) return;
  set(group, "data-axes", axes);
  const bottom = scale.top + scale.height;
  const right = scale.left + scale.width;
  group.replaceChildren(
    ...panel.y.ticks.flatMap((tick, i) => [
      line("grid", scale.left, scale.y(tick), right, scale.y(tick)),
      text("tick", scale.left - 7, scale.y(tick) + 4, "end", panel.y.tick_labels[i]),
    ]),
    ...panel.x.ticks.flatMap((tick, i) => [
      line("base", scale.x(tick), bottom, scale.x(tick), bottom + 4),
      text("tick", scale.x(tick), bottom + 18, "middle", panel.x.tick_labels[i]),
    ]),
    line("base", scale.left, bottom, right, bottom),
    text("axis-label", scale.left + scale.width / 2, bottom + 37, "middle", panel.x.label),
    text("axis-label", 2, 12, "start", panel.y.label),
  );
}

/** @param {import('./types.js').Axis} axis all that is seen of it */
const said = ({ low, high, label, ticks, tick_labels }) =>
  `${low} ${high} ${label} ${ticks} ${tick_labels}`;

/** @param {string} name @param {number} x1 @param {number} y1 @param {number} x2 @param {number} y2 */
const line = (name, x1, y1, x2, y2) =>
  svg("line", { class: name, x1: short(x1), y1: short(y1), x2: short(x2), y2: short(y2) });

/** @param {string} name @param {number} x @param {number} y @param {string} anchor @param {string} words */
function text(name, x, y, anchor, words) {
  const element = svg("text", { class: name, x: short(x), y: short(y), "text-anchor": anchor });
  element.textContent = words;
  return element;
}
