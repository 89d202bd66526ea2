// Readers' functions: puts them in force, and brings a sound Python back, whatever they did to it.

import { say } from "../words/say.js";
import { CodeEdits, functionOf } from "./code-edits.js";
import { Failover } from "./failover.js";
import { PythonError, Unanswered } from "./pending-requests.js";

/** @typedef {Omit<import('./messages.js').DrawRequest, "seq">} DrawRequest */
/** @typedef {Omit<import('./messages.js').EditRequest, "seq">} EditRequest */
/** @typedef {Omit<import('./messages.js').RunRequest, "seq">} RunRequest */
/** @typedef {Omit<import('./messages.js').CheckRequest, "seq">} CheckRequest */
/** @typedef {{figure: string, reason: string}} Withdrawn a reader's text that is in force no more */

const TIMEOUT = 10_000; // milliseconds without an answer after which Python counts as stopped
const TIMEOUT_TOUCHED = 5_000; // where a reader's own code has run, which may not terminate

/** Dispatches "change", "edited" with a figure's name, and "withdrawn" with a Withdrawn. */
export class EditablePython extends Failover {
  edits = new CodeEdits();
  /** the newest wish for each function: it cancels those that still wait for Python */
  #wishes = new Map();
  /** @type {import('./transports.js').Line | null | undefined} to a worker in which readers' code has run */
  #touched;

  /** the cell that was run last, "" if none was */
  #cell = "";

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
    else this.#restore(figure, say`it starts again`);
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
    this.#cell = figure;
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

  /** @protected @param {DrawRequest | EditRequest | RunRequest | CheckRequest} message @returns {Promise<any>} */
  send(message) {
    if ("text" in message) this.#touched = this.line;
    return this.request(message, this.line === this.#touched ? TIMEOUT_TOUCHED : TIMEOUT);
  }

  /** After a restart, readers' functions are run again before anything is drawn. @protected */
  goLive() {
    for (const { figure, text } of this.edits.all) {
      this.send({ type: "edit", figure, text }).catch((error) => {
        if (!(error instanceof PythonError)) return;
        this.emit("withdrawn", { figure, reason: error.message });
        this.#restore(figure, error.message);
      });
    }
    super.goLive();
  }

  /** @protected */
  timedOut() {
    const what = say`There was no answer in 5 seconds, so Python starts again with the original.`;
    if (!this.#goesOn(what)) super.timedOut();
  }

  /** @protected @param {string} reason */
  lost(reason) {
    const [line] = reason.split("\n");
    const why = line.replace(/\.$/, "");
    if (!this.#goesOn(say`Python ended (${why}) and starts again with the original.`))
      super.lost(reason);
  }

  /**
   * Restarts without the reader's code that may be the cause: that of the request in flight, else the
   * newest.
   * @param {string} what has happened: a sentence
   * @returns {boolean} whether there is such code
   */
  #goesOn(what) {
    if (this.line !== this.#touched) return false;
    const { figure, text } = this.requests.oldest ?? {};
    const suspect = text || this.edits.textOf(figure) ? figure : this.edits.newest || this.#cell;
    if (!suspect) return false;
    this.emit("withdrawn", { figure: suspect, reason: what });
    this.#restore(suspect, what);
    return true;
  }

  /** With a fresh worker, where a reader's code has run. @param {string} figure @param {string} reason */
  #restore(figure, reason) {
    this.edits.forget(figure);
    if (this.line && this.line === this.#touched) this.restart(reason);
    this.emit("edited", figure);
  }
}
