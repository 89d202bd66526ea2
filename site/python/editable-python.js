// Readers' functions and cells: puts them in force, or runs them. What they may do to Python is in
// code-recovery.js.

import { say } from "../words/say.js";
import { functionOf } from "./code-edits.js";
import { CodeRecovery } from "./code-recovery.js";
import { Unanswered } from "./pending-requests.js";

/** @typedef {import('./code-recovery.js').RunRequest} RunRequest */
/** @typedef {import('./code-recovery.js').CheckRequest} CheckRequest */

/** Dispatches "change", "edited" with a figure's name, and "withdrawn" with a Withdrawn. */
export class EditablePython extends CodeRecovery {
  /** the newest wish for each function: it cancels those that still wait for Python */
  #wishes = new Map();

  /**
   * Replaces a figure's function; figures listen to "edited" and are drawn anew. The original comes
   * with a fresh worker wherever a reader's code has run.
   * @param {string} figure
   * @param {string} text "" for the original
   * @returns {Promise<void>} rejects with a PythonError, or Unanswered
   */
  async edit(figure, text) {
    const wish = {};
    this.#wishes.set(functionOf(figure), wish);
    if (text) await this.useOwnWorker();
    else this.restore(figure, say`it starts again`);
    this.start();
    await this.whenLive();
    if (!text) return;
    if (this.#wishes.get(functionOf(figure)) !== wish) throw new Unanswered(say`it was replaced`);
    await this.send({ type: "edit", figure, text });
    this.edits.record(figure, text);
    this.emit("edited", figure);
  }

  /**
   * Runs a cell in a worker of the page's own.
   * @param {string} figure "cell NAME"
   * @param {string} text
   * @returns {Promise<import('./messages.js').CellOutput>} rejects with a PythonError, or Unanswered
   */
  async run(figure, text) {
    await this.useOwnWorker();
    this.cell = figure;
    return this.ask({ type: "run", figure, text });
  }

  /**
   * Starts Python if need be.
   * @protected @param {RunRequest | CheckRequest} message
   * @returns {Promise<any>} what the text of the answer holds
   */
  async ask(message) {
    this.start();
    await this.whenLive();
    return JSON.parse((await this.send(message)).text);
  }
}
