// The page's Python client, one for all its figures.

import { DeltaSync } from "./delta-sync.js";
import { EditablePython } from "./editable-python.js";

/** @typedef {import('./code-recovery.js').DrawRequest} DrawRequest */

const SLOW = 3_000; // milliseconds of one answer after which the page gets a worker of its own
const LONG = 120_000; // milliseconds that a step with the largest tables may take on a phone

class Client extends EditablePython {
  /**
   * @param {string} figure
   * @param {import('../types.js').State} state
   * @returns {Promise<{scene: import('../types.js').Scene, milliseconds: number}>} rejects with a
   *   PythonError, or Unanswered
   */
  async draw(figure, state) {
    const sync = this.line?.sync ?? new DeltaSync();
    const request = { type: "draw", figure, state: sync.stateDelta(figure, state) };
    const { text, numbers, milliseconds } = await this.send(/** @type {DrawRequest} */ (request));
    if (milliseconds > SLOW) this.useOwnWorker().catch(() => {}); // tried again at the next slow answer
    return { scene: sync.scene(figure, text, numbers), milliseconds };
  }

  /**
   * @param {string} exercise
   * @param {string} answer
   * @returns {Promise<import('./messages.js').Verdict>} rejects with a PythonError, or Unanswered
   */
  async check(exercise, answer) {
    return this.ask({ type: "check", exercise, answer });
  }

  /**
   * A step with a reader's own table, which lies in a worker of this page alone; after "use",
   * figures are drawn anew.
   * @param {string} step
   * @param {object} options
   * @param {Uint8Array} [data]
   * @returns {Promise<any>} rejects with a PythonError, or Unanswered
   */
  async table(step, options, data) {
    this.start();
    await this.whenLive();
    if (step === "open") await this.useOwnWorker();
    const { text } = await this.request({ type: "table", step, options, data }, LONG);
    if (step === "use") this.emit("edited", "");
    return JSON.parse(text);
  }
}

export const python = new Client();
