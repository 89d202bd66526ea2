// Points are added, where one taps or where there is room, and removed; the keyboard's focus moves to
// the new handle, or to the neighbour of the old one.

import { panelScale, plotNames } from "../render/scale.js";
import { clampNumber, onGrid } from "../state/grid.js";
import { address, targetsOf } from "../state/handle-targets.js";
import { added, removed } from "../state/point-list.js";

/** @typedef {import('../types.js').Point} Point */
/** @typedef {import('../types.js').PointsControl} PointsControl */

/** Points lie in the first plot of a panel. @param {import('../types.js').Panel} panel */
const scaleOf = (panel) => panelScale(panel, plotNames(panel)[0]);

export class Points {
  #focusNext = "";

  /**
   * @param {HTMLElement} figure
   * @param {import('../figure/store.js').Store} store
   * @param {import('./handles.js').Handles} handles
   */
  constructor(figure, store, handles) {
    this.figure = figure;
    this.store = store;
    this.handles = handles;
  }

  /** @param {Element} element a handle */
  remove(element) {
    const handle = this.handles.handleOf(element);
    if (!handle.removable) return;
    const [target] = targetsOf(handle);
    const [control, index = 0] = address(target);
    this.#focusNext = `${control}[${Math.max(0, index - 1)}]`;
    this.store.change(removed(this.store.values, target));
    this.store.commit();
  }

  /** @param {Element} picture the panel's SVG @param {number} across @param {number} down */
  addAt(picture, across, down) {
    const panel = this.handles.panelOf(picture);
    const control = this.#addedIn(panel);
    const scale = scaleOf(panel);
    if (control) this.#add(control, scale.dataX(across), scale.dataY(down));
  }

  /**
   * Adds a point in the widest gap between those that exist, half-way up. Not in the very middle of
   * the gap: in an empty panel that may be x = 0, where a point has no effect on a slope.
   */
  addSomewhere() {
    const panel = this.store.scene.panels.find((candidate) => this.#addedIn(candidate));
    const control = panel && this.#addedIn(panel);
    if (!control || this.#isFull(control)) return;
    const { left, width, top, height, ...scale } = scaleOf(panel);
    const ends = [left, left + width];
    const inside = this.#pointsOf(control).map(([x]) => clampNumber(scale.x(x), ends));
    const places = [...ends, ...inside].sort((one, other) => one - other);
    const gaps = places.slice(1).map((end, i) => ({ start: places[i], room: end - places[i] }));
    const { start, room } = gaps.reduce((best, gap) => (gap.room > best.room ? gap : best));
    this.#add(control, scale.dataX(start + 0.4 * room), scale.dataY(top + height / 2));
  }

  /** @param {import('../types.js').Panel} panel @returns {PointsControl | undefined} that the reader may add to in it */
  #addedIn({ adds = "" }) {
    const control = this.store.control(adds);
    return control?.kind === "points" && !this.store.locked.has(adds) ? control : undefined;
  }

  /** @param {PointsControl} control */
  #pointsOf({ name }) {
    return /** @type {Point[]} */ (this.store.values[name]);
  }

  /** @param {PointsControl} control whether there are as many points as can be set one by one */
  #isFull(control) {
    return this.#pointsOf(control).length >= control.by_hand;
  }

  /** @param {PointsControl} control @param {number} x @param {number} y */
  #add(control, x, y) {
    if (this.#isFull(control)) return;
    const { name, step } = control;
    this.#focusNext = `${name}[${this.#pointsOf(control).length}]`;
    this.store.change(added(this.store.values, name, onGrid(x, step), onGrid(y, step)));
    this.store.commit();
  }

  /** Focuses the handle that was added, or the neighbour of one that was removed. */
  giveFocus() {
    if (!this.#focusNext) return;
    const handle = this.figure.querySelector(`[data-handle="${this.#focusNext}"]`);
    const other = this.figure.querySelector('button[data-action="add"]');
    /** @type {HTMLElement | null} */ (handle ?? other)?.focus({ preventScroll: true });
    this.#focusNext = "";
  }
}
