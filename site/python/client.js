// What a page asks of Python, one for all its figures: to draw, and to take a reader's function in
// the place of a figure's own. How it starts, fails and begins again is in connection.js.

import { Edits } from "./code-edits.js";
import { Running } from "./connection.js";
import { Told } from "./delta-sync.js";
import { PythonError } from "./pending-requests.js";

const PATIENCE = 10_000; // milliseconds without an answer after which Python counts as stopped
const PATIENCE_WITH_EDITS = 5_000; // and with a reader's own code, which may well be endless
const SLOW = 3_000; // milliseconds of one answer that other pages should not have to wait for

class Python extends Running {
  edits = new Edits();
  /** the figure whose text is being run for the first time */
  #trying = "";

  /**
   * @param {string} figure
   * @param {import('../types.js').State} state
   * @returns {Promise<{scene: import('../types.js').Scene, milliseconds: number}>}
   */
  async draw(figure, state) {
    const told = this.line?.told ?? new Told();
    const question = { type: "draw", figure, state: told.news(figure, state) };
    const { text, numbers, milliseconds } = await this.#ask(question);
    if (milliseconds > SLOW) this.alone().catch(() => {}); // at the next such answer, perhaps
    return { scene: told.scene(figure, text, numbers), milliseconds };
  }

  /**
   * Puts the reader's function in the place of the figure's own; all figures are to be drawn anew.
   * @param {string} figure
   * @param {string} text "" for the original
   */
  async edit(figure, text) {
    await this.alone();
    await this.live();
    this.#trying = text && figure;
    try {
      await this.#ask({ type: "edit", figure, text });
    } finally {
      this.#trying = "";
    }
    this.edits.record(figure, text);
    this.dispatchEvent(new CustomEvent("edited", { detail: figure }));
  }

  /** @param {object} message @returns {Promise<any>} */
  #ask(message) {
    const isOwn = this.#trying || this.edits.newest;
    return this.ask(message, isOwn ? PATIENCE_WITH_EDITS : PATIENCE);
  }

  /** After a new start: what readers had written, and then the figures that wait. @protected */
  goLive() {
    for (const [figure, text] of this.edits.all) {
      this.#ask({ type: "edit", figure, text }).catch((error) => {
        if (!(error instanceof PythonError)) return;
        this.edits.forget(figure);
        this.dispatchEvent(new Event("edited"));
      });
    }
    super.goLive();
  }

  /** If a reader's code may be to blame, begin again without the newest of it. @protected */
  stopped() {
    const culprit = this.way === "shared" ? "" : this.#trying || this.edits.newest;
    super.stopped();
    if (!culprit) return;
    this.edits.forget(culprit);
    this.dispatchEvent(new CustomEvent("endless", { detail: culprit }));
    this.start();
  }
}

export const python = new Python();
