// Failover: which worker a page turns to when the shared one fails, or must not be kept busy.

import { say } from "../words/say.js";
import { startOwnWorker } from "./transport/dedicated-worker.js";
import { WorkerReports } from "./worker-reports.js";

export class Failover extends WorkerReports {
  #wasRestarted = false;
  /** @type {Promise<void> | null} */
  #moving = null;

  /**
   * Moves to a worker of the page's own, for what must not slow down other pages: a reader's code, or
   * a figure that takes long. The shared worker answers until the new one is ready, and stays if the
   * new one cannot be started.
   * @returns {Promise<void>} rejects with a PythonError
   */
  async useOwnWorker() {
    if (this.way !== "shared") return;
    this.#moving ??= this.#move().finally(() => {
      this.#moving = null;
    });
    return this.#moving;
  }

  async #move() {
    const { line, from } = await startOwnWorker(...this.listeners(() => line));
    this.close(say`it has moved to a worker of its own`);
    Object.assign(this, { way: "own", line, from });
    this.goLive();
  }

  /** A shared worker that does not answer may still serve other pages. @protected */
  timedOut() {
    if (this.way !== "shared") return super.timedOut();
    this.restart(say`it stopped answering`, "own");
  }

  /**
   * All pages that shared a worker start a shared one once more; if that dies too, each gets its own,
   * so that the page at fault harms only itself.
   * @protected @param {string} reason
   */
  lost(reason) {
    if (this.way !== "shared") return super.lost(reason);
    const isFirst = this.phase === "live" && !this.#wasRestarted;
    this.#wasRestarted ||= isFirst;
    this.restart(reason, isFirst ? "shared" : "own");
  }
}
