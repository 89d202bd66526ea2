// Handles: turns drags, keys and taps on handles into changes of the store.

import { panelScale } from "../render/scale.js";
import { along, moved } from "../state/handle-moves.js";
import { placeHandle } from "./placed-handles.js";

/** @typedef {import('../types.js').HandleMark} HandleMark */
/** @typedef {import('../types.js').Panel} Panel */
/** @typedef {import('../types.js').PlacedHandle} PlacedHandle */

export class Handles {
  /** @type {Element | null} the handle that was tapped and waits for its new place */
  picked = null;

  /** @param {import('../figure/store.js').Store} store */
  constructor(store) {
    this.store = store;
  }

  /** @param {Element} element @returns {Panel} the panel that it is in */
  panelOf(element) {
    const name = element.closest("[data-panel]")?.getAttribute("data-panel");
    return /** @type {Panel} */ (this.store.scene.panels.find((panel) => panel.name === name));
  }

  /** @param {Element} element @returns {PlacedHandle} */
  handleOf(element) {
    const panel = this.panelOf(element);
    const name = element.getAttribute("data-handle");
    const mark = panel.marks.find(({ kind, name: own }) => kind === "handle" && own === name);
    return placeHandle(panel, /** @type {HandleMark} */ (mark), this.store);
  }

  /** @param {Element} element @returns {{across: number, down: number}} its centre, in panel units */
  centreOf(element) {
    const { x, y, plot } = this.handleOf(element);
    const scale = panelScale(this.panelOf(element), plot);
    return { across: scale.x(x), down: scale.y(y) };
  }

  /**
   * Moves a handle towards a place of its panel, as far as its range and its grid allow.
   * @param {Element} element
   * @param {number} across
   * @param {number} down
   */
  moveTo(element, across, down) {
    const handle = this.handleOf(element);
    const scale = panelScale(this.panelOf(element), handle.plot);
    this.#change(handle, scale.dataX(across), scale.dataY(down));
  }

  /**
   * Moves a handle by some steps; on a log axis a step multiplies. A handle that is free in one
   * direction goes up with the up and the right arrow, down with the other two.
   * @param {Element} element
   * @param {number[]} direction
   * @param {number} steps
   */
  nudge(element, [right, up], steps) {
    const handle = this.handleOf(element);
    const distance = steps * handle.step;
    const [x, y] = handle.free === "xy" ? [right, up] : [right + up, right + up];
    this.#change(
      handle,
      along(handle.x, x * distance, handle.x_scale),
      along(handle.y, y * distance, handle.y_scale),
    );
  }

  /** @param {Element} element @param {0 | 1} end the low or the high end of its range */
  toEnd(element, end) {
    const handle = this.handleOf(element);
    const y = handle.free === "xy" ? handle.y : handle.y_range[end];
    this.#change(handle, handle.x_range[end], y);
  }

  /** @param {PlacedHandle} handle @param {number} x @param {number} y */
  #change(handle, x, y) {
    this.store.change(moved(this.store.values, handle, x, y));
  }

  /** @param {Element | null} element */
  pick(element) {
    this.picked?.removeAttribute("data-picked");
    this.picked = element === this.picked ? null : element;
    this.picked?.setAttribute("data-picked", "");
  }
}
