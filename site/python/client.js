// The page's Python client, one for all its figures: draws them, and replaces their functions by a
// reader's own.

import { CodeEdits } from "./code-edits.js";
import { DeltaSync } from "./delta-sync.js";
import { Failover } from "./failover.js";
import { PythonError } from "./pending-requests.js";

/** @typedef {Omit<import('./messages.js').DrawRequest, "seq">} DrawRequest */
/** @typedef {Omit<import('./messages.js').EditRequest, "seq">} EditRequest */

const TIMEOUT = 10_000; // milliseconds without an answer after which Python counts as stopped
const TIMEOUT_WITH_EDITS = 5_000; // with a reader's own code, which may not terminate
const SLOW = 3_000; // milliseconds of one answer after which the page gets a worker of its own

/** Dispatches "change", "edited" and "endless", both with a figure's name. */
class Client extends Failover {
  edits = new CodeEdits();
  /** the figure whose new text is being run */
  #running = "";

  /**
   * @param {string} figure
   * @param {import('../types.js').State} state
   * @returns {Promise<{scene: import('../types.js').Scene, milliseconds: number}>} rejects with a
   *   PythonError, or Unanswered
   */
  async draw(figure, state) {
    const sync = this.line?.sync ?? new DeltaSync();
    const request = { type: "draw", figure, state: sync.stateDelta(figure, state) };
    const { text, numbers, milliseconds } = await this.#send(/** @type {DrawRequest} */ (request));
    if (milliseconds > SLOW) this.useOwnWorker().catch(() => {}); // tried again at the next slow answer
    return { scene: sync.scene(figure, text, numbers), milliseconds };
  }

  /**
   * Replaces a figure's function; figures listen to "edited" and are drawn anew.
   * @param {string} figure
   * @param {string} text "" for the original
   */
  async edit(figure, text) {
    await this.useOwnWorker();
    await this.whenLive();
    this.#running = text && figure;
    try {
      await this.#send({ type: "edit", figure, text });
    } finally {
      this.#running = "";
    }
    this.edits.record(figure, text);
    this.#emit("edited", figure);
  }

  /** @param {DrawRequest | EditRequest} message @returns {Promise<any>} */
  #send(message) {
    const isEdited = this.#running || this.edits.newest;
    return this.request(message, isEdited ? TIMEOUT_WITH_EDITS : TIMEOUT);
  }

  /** After a restart, readers' functions are run again before anything is drawn. @protected */
  goLive() {
    for (const [figure, text] of this.edits.all) {
      this.#send({ type: "edit", figure, text }).catch((error) => {
        if (!(error instanceof PythonError)) return;
        this.edits.forget(figure);
        this.#emit("edited", "");
      });
    }
    super.goLive();
  }

  /** If a reader's code may be the cause, restarts without the newest of it. @protected */
  timedOut() {
    const suspect = this.way === "shared" ? "" : this.#running || this.edits.newest;
    super.timedOut();
    if (!suspect) return;
    this.edits.forget(suspect);
    this.#emit("endless", suspect);
    this.start();
  }

  /** @param {string} name @param {string} figure */
  #emit(name, figure) {
    this.dispatchEvent(new CustomEvent(name, { detail: figure }));
  }
}

export const python = new Client();
