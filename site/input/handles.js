// What gestures wish for, turned into a new state: a handle moved, nudged, picked up.
// Handles are drawn from state, with the rest of the picture or, where Python is slow, before it.

import { drawMark } from "../render/render.js";
import { panelScale } from "../render/scale.js";
import { address, moved } from "../state/state.js";

/** @typedef {import('../types.js').Mark} Mark */

export class Hands {
  /** @type {Element | null} the handle that was tapped and waits for its new place */
  picked = null;

  /** @param {import('../figure/element.js').ExplorableFigure} figure */
  constructor(figure) {
    this.figure = figure;
  }

  /** @param {Element} element @returns {{panel: import('../types.js').Panel, mark: Mark}} */
  find(element) {
    const name = element.closest("[data-panel]")?.getAttribute("data-panel");
    const panel = this.figure.scene.panels.find((candidate) => candidate.name === name);
    const handle = element.getAttribute("data-handle");
    const mark = panel?.marks.find(({ kind, name: own }) => kind === "handle" && own === handle);
    return /** @type {any} */ ({ panel, mark });
  }

  /** @param {Element} handle where its centre is, in panel units */
  placeOf(handle) {
    const { panel, mark } = this.find(handle);
    const scale = panelScale(panel);
    return { across: scale.x(mark.x), down: scale.y(mark.y) };
  }

  /** @param {Element} handle @param {number} across @param {number} down */
  wish(handle, across, down) {
    const { panel, mark } = this.find(handle);
    const scale = panelScale(panel);
    this.figure.change(moved(this.figure.values, mark, scale.dataX(across), scale.dataY(down)));
  }

  /**
   * A handle on one number goes up with the up and the right arrow, down with the other two.
   * @param {Element} handle
   * @param {number[]} direction
   * @param {number} steps
   */
  nudge(handle, [right, up], steps) {
    const { mark } = this.find(handle);
    const distance = steps * mark.step;
    const [x, y] = mark.free === "xy" ? [right, up] : [right + up, right + up];
    this.figure.change(
      moved(this.figure.values, mark, mark.x + x * distance, mark.y + y * distance),
    );
  }

  /** @param {Element} handle @param {0 | 1} end the low or the high end of its range */
  toEnd(handle, end) {
    const { mark } = this.find(handle);
    const y = mark.free === "xy" ? mark.y : mark.y_range[end];
    this.figure.change(moved(this.figure.values, mark, mark.x_range[end], y));
  }

  /** @param {Element | null} handle */
  pick(handle) {
    this.picked?.removeAttribute("data-picked");
    this.picked = handle === this.picked ? null : handle;
    this.picked?.setAttribute("data-picked", "");
  }

  /** Puts the state's own values into the Scene's handles: a handle never lags behind its state. */
  follow() {
    const { values, scene, locked } = this.figure;
    for (const panel of scene.panels) {
      if (locked.has(panel.adds)) panel.adds = "";
      for (const mark of panel.marks) {
        if (mark.kind !== "handle") continue;
        const [control, index] = address(mark.name);
        mark.locked = locked.has(control);
        const value = /** @type {any} */ (values[control]);
        const pair = index === undefined ? [value, value] : value[index];
        if (!pair) continue;
        if (mark.free !== "y") mark.x = pair[0];
        if (mark.free !== "x") mark.y = pair[1];
      }
    }
  }

  /** Draws the handles alone, between a gesture and Python's answer. */
  draw() {
    this.follow();
    for (const element of this.figure.querySelectorAll("[data-handle]")) {
      const { panel, mark } = this.find(element);
      if (mark) drawMark(element, mark, panelScale(panel));
    }
  }
}
