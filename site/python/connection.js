// The connection to the worker that Python runs in: opens and closes it, and passes requests and answers.
// What the worker says besides is in worker-reports.js, and what happens when it breaks in failover.js.

import { say } from "../words/say.js";
import { fetchAnew } from "./fetch-anew.js";
import { PendingRequests } from "./pending-requests.js";
import { Status } from "./status.js";
import { bestWay, connect } from "./transports.js";

/** @typedef {[onMessage: (message: any) => void, onLost: (reason: string) => void]} Listeners */

export class Connection extends Status {
  /** @protected @type {import('./transports.js').Line | null} */
  line = null;
  /** @protected */ requests = new PendingRequests();
  /** @protected URL of a file that came damaged */
  damaged = "";

  start() {
    if (this.phase === "starting" || this.phase === "live") return;
    if (typeof WebAssembly === "undefined")
      return this.fail(say`this browser has no WebAssembly, which Python needs`);
    this.way ||= bestWay();
    this.update({ phase: "starting", loaded: 0 });
    const connectOnce = () => this.line || this.phase !== "starting" || this.#connect();
    if (this.damaged) fetchAnew(this.damaged).then(connectOnce);
    else this.#connect();
    this.damaged = "";
  }

  #connect() {
    const line = connect(this.way, ...this.listeners(() => line));
    this.line = line;
  }

  /** @protected @param {() => object} line @returns {Listeners} which ignore it once it is replaced */
  listeners(line) {
    return [
      (message) => line() === this.line && this.receive(message),
      (reason) => line() === this.line && this.lost(reason),
    ];
  }

  /**
   * @protected
   * @param {object} message
   * @param {number} timeout milliseconds without an answer after which Python counts as stopped
   * @returns {Promise<any>}
   */
  request(message, timeout) {
    const post = (/** @type {any} */ numbered) =>
      this.line?.post(numbered, numbered.data && [numbered.data.buffer]);
    return this.requests.send(message, post, timeout, () => this.timedOut());
  }

  /** @protected @param {any} message of the worker: an answer */
  receive(message) {
    this.requests.settle(message);
  }

  /** The worker could not be started, or has died. @protected @param {string} reason */
  lost(reason) {
    this.fail(reason);
  }

  /** A request had no answer. @protected */
  timedOut() {
    this.fail(say`it stopped answering`);
  }

  /** Ends the worker and starts another. @protected @param {string} reason */
  restart(reason, way = this.way) {
    Object.assign(this, { phase: "still", way });
    this.close(reason);
    this.start();
  }

  /** Ends a worker that serves this page alone, until the next start. */
  rest() {
    if (this.way === "shared" || !["starting", "live"].includes(this.phase)) return;
    this.close(say`it rests`);
    this.update({ phase: "still" });
  }

  /** @protected @param {string} reason */
  fail(reason) {
    this.close(reason);
    this.update({ phase: "failed", reason });
  }

  /** @protected @param {string} reason for the requests that stay without an answer */
  close(reason) {
    this.line?.close();
    this.line = null;
    this.requests.rejectAll(reason);
  }
}
