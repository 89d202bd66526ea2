// Points come and go: added where one taps or where there is room, removed, and the keyboard's focus
// led to where it is needed next.

import { panelScale } from "../render/scale.js";
import { added, address, onGrid, removed } from "../state/state.js";

export class Points {
  #focusNext = "";

  /** @param {import('../figure/element.js').ExplorableFigure} figure */
  constructor(figure) {
    this.figure = figure;
  }

  /** @param {Element} handle */
  remove(handle) {
    const { mark } = this.figure.hands.find(handle);
    if (!mark.removable) return;
    const [control, index = 0] = address(mark.name);
    this.#focusNext = `${control}[${Math.max(0, index - 1)}]`;
    this.figure.change(removed(this.figure.values, mark.name));
    this.figure.commit();
  }

  /** @param {Element} picture the panel's SVG @param {number} across @param {number} down */
  addAt(picture, across, down) {
    const { panel } = this.figure.hands.find(picture);
    const scale = panelScale(panel);
    if (panel.adds) this.#add(panel.adds, scale.dataX(across), scale.dataY(down));
  }

  /**
   * Adds in the widest gap between those that are there, half-way up. Not in its very middle: in an
   * empty panel that is size 0, and a house there says nothing about the slope.
   */
  addSomewhere() {
    const panel = this.figure.scene.panels.find(({ adds }) => adds);
    if (!panel || this.#isFull(panel.adds)) return;
    const { low, high } = panel.x;
    const points = /** @type {number[][]} */ (this.figure.values[panel.adds]);
    const inside = points.map(([x]) => Math.min(Math.max(x, low), high));
    const places = [low, ...inside, high].sort((one, other) => one - other);
    const gaps = places.slice(1).map((end, i) => ({ start: places[i], room: end - places[i] }));
    const { start, room } = gaps.reduce((best, gap) => (gap.room > best.room ? gap : best));
    this.#add(panel.adds, start + 0.4 * room, (panel.y.low + panel.y.high) / 2);
  }

  /** @param {string} name whether there are as many points as can be set one by one */
  #isFull(name) {
    const points = /** @type {number[][]} */ (this.figure.values[name]);
    return points.length >= this.figure.control(name)?.by_hand;
  }

  /** @param {string} name @param {number} x @param {number} y */
  #add(name, x, y) {
    if (this.#isFull(name)) return;
    const control = /** @type {import('../types.js').Control} */ (this.figure.control(name));
    const points = /** @type {number[][]} */ (this.figure.values[name]);
    this.#focusNext = `${name}[${points.length}]`;
    this.figure.change(
      added(this.figure.values, name, onGrid(x, control.step), onGrid(y, control.step)),
    );
    this.figure.commit();
  }

  /** Gives the focus to the handle that was added, or to the neighbour of one that was removed. */
  giveFocus() {
    if (!this.#focusNext) return;
    const handle = this.figure.querySelector(`[data-handle="${this.#focusNext}"]`);
    const other = this.figure.querySelector('button[data-action="add"]');
    /** @type {HTMLElement | null} */ (handle ?? other)?.focus({ preventScroll: true });
    this.#focusNext = "";
  }
}
