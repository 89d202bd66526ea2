// What gestures wish for, turned into a new state: a handle moved, nudged, added, removed, picked up.
// Handles are drawn from state at once; the rest of the picture follows with Python's answer.

import { drawMark } from "./render.js";
import { panelScale } from "./scale.js";
import { added, address, moved, onGrid, removed } from "./state.js";

/** @typedef {import('./types.js').Mark} Mark */

export class Hands {
  /** @type {Element | null} the handle that was tapped and waits for its new place */
  picked = null;
  /** the handle that gets the keyboard's focus once it is drawn */
  focusNext = "";

  /** @param {import('./figure.js').ExplorableFigure} figure */
  constructor(figure) {
    this.figure = figure;
  }

  /** @param {Element} element @returns {{panel: import('./types.js').Panel, mark: Mark}} */
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

  /** @param {Element} handle */
  remove(handle) {
    const { mark } = this.find(handle);
    if (!mark.removable) return;
    const [control, index = 0] = address(mark.name);
    this.focusNext = `${control}[${Math.max(0, index - 1)}]`;
    this.figure.change(removed(this.figure.values, mark.name));
    this.figure.commit();
  }

  /** @param {Element} picture the panel's SVG @param {number} across @param {number} down */
  addAt(picture, across, down) {
    const { panel } = this.find(picture);
    const scale = panelScale(panel);
    if (panel.adds) this.#add(panel.adds, scale.dataX(across), scale.dataY(down));
  }

  /** Adds where there is most room, half-way up: at one of nine places from left to right. */
  addSomewhere() {
    const panel = this.figure.scene.panels.find(({ adds }) => adds);
    if (!panel) return;
    const { low, high } = panel.x;
    const points = /** @type {number[][]} */ (this.figure.values[panel.adds]);
    const room = (/** @type {number} */ x) =>
      Math.min(...points.map((pair) => Math.abs(pair[0] - x)));
    const places = Array.from({ length: 9 }, (_, i) => low + ((i + 1) / 10) * (high - low));
    const [best] = places.sort((one, other) => room(other) - room(one));
    this.#add(panel.adds, best, (panel.y.low + panel.y.high) / 2);
  }

  /** @param {string} name @param {number} x @param {number} y */
  #add(name, x, y) {
    const control = this.figure.control(name);
    const points = /** @type {number[][]} */ (this.figure.values[name]);
    if (!control || points.length >= control.most) return;
    this.focusNext = `${name}[${points.length}]`;
    this.figure.change(
      added(this.figure.values, name, onGrid(x, control.step), onGrid(y, control.step)),
    );
    this.figure.commit();
  }

  /** @param {Element | null} handle */
  pick(handle) {
    this.picked?.removeAttribute("data-picked");
    this.picked = handle === this.picked ? null : handle;
    this.picked?.setAttribute("data-picked", "");
  }

  /** Puts the state's own values into the Scene's handles: a handle never lags behind its state. */
  follow() {
    const { values, scene } = this.figure;
    for (const panel of scene.panels) {
      for (const mark of panel.marks) {
        if (mark.kind !== "handle") continue;
        const [control, index] = address(mark.name);
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

  /** Gives the focus to the handle that was added, or to the neighbour of one that was removed. */
  giveFocus() {
    if (!this.focusNext) return;
    const handle = this.figure.querySelector(`[data-handle="${this.focusNext}"]`);
    const other = this.figure.querySelector('button[data-action="add"]');
    /** @type {HTMLElement | null} */ (handle ?? other)?.focus({ preventScroll: true });
    this.focusNext = "";
  }
}
