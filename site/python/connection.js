// Whether Python runs for this page: it starts, moves to a worker of the page's own, ends, and begins
// again. What is asked of it is in client.js.

import { ownLine } from "./dedicated-worker.js";
import { Waiting } from "./pending-requests.js";
import { bestWay, connect } from "./transports.js";

/** Tells `phase` (still, starting, live, failed), `loaded` and `total` bytes, `reason` of a failure. */
export class Running extends EventTarget {
  phase = "still";
  loaded = 0;
  total = 0;
  reason = "";
  /** how it runs: shared, own or sandboxed, see transports.js; "" before the first start */
  way = "";
  /** what it was started from, snapshot or parts, see start.js */
  from = "";
  /** @protected @type {import('./transports.js').Line | null} */
  line = null;
  #waiting = new Waiting();
  #restarted = false;
  /** @type {Promise<void> | null} */
  #moving = null;

  start() {
    if (this.phase === "starting" || this.phase === "live") return;
    if (typeof WebAssembly === "undefined") {
      this.#fail("this browser has no WebAssembly, which Python needs");
      return;
    }
    this.way ||= bestWay();
    this.#enter({ phase: "starting", loaded: 0 });
    const line = connect(
      this.way,
      (message) => line === this.line && this.#receive(message),
      (reason) => line === this.line && this.#lost(reason),
    );
    this.line = line;
  }

  /**
   * For what is no business of other pages: a reader's own code, or a figure that takes very long.
   * The new worker starts beside the shared one, which answers until then, and goes on if the new
   * one cannot be had.
   * @returns {Promise<void>} resolves when this page has a worker of its own
   */
  async alone() {
    if (this.way !== "shared") return;
    this.#moving ??= this.#move().finally(() => {
      this.#moving = null;
    });
    return this.#moving;
  }

  async #move() {
    const { line, from } = await ownLine(
      (message) => line === this.line && this.#receive(message),
      (reason) => line === this.line && this.#lost(reason),
    );
    this.#hangUp("it has moved to a worker of its own");
    Object.assign(this, { way: "own", line, from });
    this.goLive();
  }

  /**
   * @protected
   * @param {object} message
   * @param {number} patience milliseconds without an answer after which Python counts as stopped
   * @returns {Promise<any>}
   */
  ask(message, patience) {
    const post = (/** @type {number} */ seq) => this.line?.post({ ...message, seq });
    return this.#waiting.ask(post, patience, () => this.stopped());
  }

  /** @protected */
  goLive() {
    this.#enter({ phase: "live" });
  }

  /** No answer came. @protected */
  stopped() {
    const reason = "it stopped answering";
    if (this.way !== "shared") return this.#fail(reason);
    this.way = "own"; // others may be content with the worker as it is
    this.#startAgain(reason);
  }

  /** @protected @returns {Promise<void>} resolves as soon as Python answers */
  live() {
    return new Promise((resolve) => {
      if (this.phase === "live") return resolve();
      const look = () => {
        if (this.phase !== "live") return;
        this.removeEventListener("change", look);
        resolve();
      };
      this.addEventListener("change", look);
    });
  }

  /**
   * A worker that cannot be had or has died. A shared one is started once more, by all pages that
   * shared it; if it dies again each page goes its own way, and the culprit harms itself alone.
   * @param {string} reason
   */
  #lost(reason) {
    if (this.way !== "shared") return this.#fail(reason);
    if (this.phase !== "live" || this.#restarted) this.way = "own";
    else this.#restarted = true;
    this.#startAgain(reason);
  }

  /** @param {string} reason */
  #startAgain(reason) {
    this.phase = "still";
    this.#hangUp(reason);
    this.start();
  }

  /** @param {any} message */
  #receive(message) {
    const { type, stage, loaded, total, reason, start } = message;
    if (type === "fetching") return this.#waiting.pause(message.underWay);
    if (type !== "boot") return this.#waiting.answer(message);
    if (start) this.from = start;
    if (stage === "loading" && this.phase === "starting") this.#enter({ loaded, total });
    else if (stage === "ready") this.goLive();
    else if (stage === "failed" && this.phase === "live") this.#lost(reason);
    else if (stage === "failed") this.#fail(reason);
  }

  /** @param {string} reason */
  #fail(reason) {
    this.#hangUp(reason);
    this.#enter({ phase: "failed", reason });
  }

  /** @param {string} reason what those are told who wait for an answer */
  #hangUp(reason) {
    this.line?.end();
    this.line = null;
    this.#waiting.refuseAll(reason);
  }

  /** @param {object} change */
  #enter(change) {
    Object.assign(this, change);
    this.dispatchEvent(new Event("change"));
  }
}
