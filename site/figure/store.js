// The store of one figure: the values of its controls, the Scene that is shown, and the history.
// It holds no element. Who draws, or writes a link, listens to its events (events.js).

import { History } from "../state/history.js";
import { clamp, same } from "../state/state.js";
import { ControlValues } from "./control-values.js";

/** @typedef {import('../types.js').Control} Control */
/** @typedef {import('../types.js').Scene} Scene */
/** @typedef {import('../types.js').State} State */

export class Store extends ControlValues {
  /** @type {Scene} at first with axes and handles only: the page has the rest */
  scene = { figure: "", summary: "", note: "", panels: [], readouts: [] };
  /** @type {State} where “Reset” leads; in an embed not always the defaults */
  home = {};
  history = new History();

  /** @param {{controls: Control[], scene: Scene}} frame what the page was built with */
  begin({ controls, scene }) {
    this.controls = controls;
    this.scene = scene;
    this.values = clamp(controls, {});
  }

  /** Whether the reader has moved nothing yet: the values are those of the page or of its link. */
  get isAsFound() {
    const { past, present } = this.history;
    return !past.length && (same(present, {}) || same(present, this.values));
  }

  /** Name -> number, without those that have no value in this state. */
  get readouts() {
    const known = this.scene.readouts.filter(({ value }) => value !== undefined);
    return Object.fromEntries(known.map(({ name, value }) => [name, value]));
  }

  /** Ends a gesture, which can be undone from now on. */
  commit() {
    this.emit("release");
    if (this.history.commit(this.values)) this.emit("commit");
  }

  reset() {
    this.change(this.home);
    this.commit();
  }

  undo() {
    this.#goTo(this.history.undo());
  }

  redo() {
    this.#goTo(this.history.redo());
  }

  /** @param {State | null} state */
  #goTo(state) {
    if (!state) return;
    this.change(state);
    this.emit("commit");
  }
}
