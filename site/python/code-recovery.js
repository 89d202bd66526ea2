// Brings a sound Python back, whatever readers' code did to it.

import { say } from "../words/say.js";
import { CodeEdits } from "./code-edits.js";
import { Failover } from "./failover.js";
import { PythonError } from "./pending-requests.js";

/** @typedef {Omit<import('./messages.js').DrawRequest, "seq">} DrawRequest */
/** @typedef {Omit<import('./messages.js').EditRequest, "seq">} EditRequest */
/** @typedef {Omit<import('./messages.js').RunRequest, "seq">} RunRequest */
/** @typedef {Omit<import('./messages.js').CheckRequest, "seq">} CheckRequest */
/** @typedef {{figure: string, reason: string}} Withdrawn a reader's text that is in force no more */

const TIMEOUT = 10_000; // milliseconds without an answer after which Python counts as stopped
const TIMEOUT_TOUCHED = 5_000; // where a reader's own code has run, which may not terminate

export class CodeRecovery extends Failover {
  /** the readers' functions in force */
  edits = new CodeEdits();
  /** @type {import('./transports.js').Line | null | undefined} to a worker in which readers' code has run */
  #touched;
  /** @protected the cell that was run last, "" if none was */
  cell = "";

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
        this.restore(figure, error.message);
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
    const suspect = text || this.edits.textOf(figure) ? figure : this.edits.newest || this.cell;
    if (!suspect) return false;
    this.emit("withdrawn", { figure: suspect, reason: what });
    this.restore(suspect, what);
    return true;
  }

  /**
   * Brings the original back, with a fresh worker where a reader's code has run.
   * @protected @param {string} figure @param {string} reason
   */
  restore(figure, reason) {
    this.edits.forget(figure);
    if (this.line && this.line === this.#touched) this.restart(reason);
    this.emit("edited", figure);
  }
}
