// The page's side of the worker: one Python for all figures, and where possible for all pages. It
// starts, answers, fails in words, and starts again when asked to.

import { Edits } from "./edits.js";
import { bestWay, connect } from "./runtime.js";
import { Told } from "./told.js";
import { Waiting } from "./waiting.js";

const PATIENCE = 10_000; // milliseconds without an answer after which Python counts as stopped
const PATIENCE_WITH_EDITS = 5_000; // and with a reader's own code, which may well be endless
const SLOW = 3_000; // milliseconds of one answer that other pages should not have to wait for

/** Python refused: the figure's own code raised. Carries the traceback. */
export class PythonError extends Error {
  /** @param {string} message @param {string} traceback */
  constructor(message, traceback) {
    super(message);
    this.traceback = traceback;
  }
}

/** Tells `phase` (still, starting, live, failed), `loaded` and `total` bytes, `reason` of a failure. */
class Python extends EventTarget {
  phase = "still";
  loaded = 0;
  total = 0;
  reason = "";
  /** how it runs: shared, own or sandboxed, see runtime.js; "" before the first start */
  way = "";
  /** what it was started from, snapshot or parts, see start.js */
  from = "";
  #restarted = false;
  #waiting = new Waiting();
  /** @type {import('./runtime.js').Line | null} */
  #line = null;
  /** @type {Promise<void> | null} */
  #moving = null;
  edits = new Edits();
  /** the figure whose text is being run for the first time */
  #trying = "";

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
      (message) => line === this.#line && this.#receive(message),
      (reason) => line === this.#line && this.#lost(reason),
    );
    this.#line = line;
  }

  /**
   * For what is no business of other pages: a reader's own code, or a figure that takes very long.
   * The new worker starts beside the shared one, which answers until then, and goes on if the new
   * one cannot be had.
   * @returns {Promise<void>} resolves when this page has a worker of its own
   */
  async alone() {
    if (this.way !== "shared") return;
    this.#moving ??= new Promise((done, refuse) => {
      const arrive = () => {
        this.#hangUp("it has moved to a worker of its own");
        this.way = "own";
        this.#line = line;
        this.#moving = null;
        done();
      };
      const fail = (/** @type {string} */ reason) => {
        line.end();
        this.#moving = null;
        const words = "This needs a Python of its own, and that could not be started";
        refuse(new PythonError(`${words}: ${reason.replace(/\.$/, "")}.`, ""));
      };
      const hear = (/** @type {any} */ message) => {
        if (line === this.#line) return this.#receive(message);
        if (message.stage === "failed") return fail(message.reason);
        if (message.stage !== "ready") return;
        this.from = message.start;
        arrive();
        this.#goLive();
      };
      const line = connect("own", hear, (reason) => {
        if (line === this.#line) this.#lost(reason);
        else fail(reason);
      });
    });
    return this.#moving;
  }

  /**
   * @param {string} figure
   * @param {import('./types.js').State} state
   * @returns {Promise<{scene: import('./types.js').Scene, milliseconds: number}>}
   */
  async draw(figure, state) {
    const told = this.#line?.told ?? new Told();
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
    await this.#live();
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
    const patience = this.#trying || this.edits.newest ? PATIENCE_WITH_EDITS : PATIENCE;
    const post = (/** @type {number} */ seq) => this.#line?.post({ ...message, seq });
    return this.#waiting.ask(post, patience, () => this.#stopped());
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

  /** No answer came. If a reader's code may be to blame, begin again without the newest of it. */
  #stopped() {
    if (this.way === "shared") {
      this.way = "own"; // others may be content with the worker as it is
      return this.#startAgain("it stopped answering");
    }
    const culprit = this.#trying || this.edits.newest;
    this.#fail("it stopped answering");
    if (!culprit) return;
    this.edits.forget(culprit);
    this.dispatchEvent(new CustomEvent("endless", { detail: culprit }));
    this.start();
  }

  /** After a new start: what readers had written, and then the figures that wait. */
  #goLive() {
    for (const [figure, text] of this.edits.all) {
      this.#ask({ type: "edit", figure, text }).catch((error) => {
        if (!(error instanceof PythonError)) return;
        this.edits.forget(figure);
        this.dispatchEvent(new Event("edited"));
      });
    }
    this.#enter({ phase: "live" });
  }

  /** @returns {Promise<void>} resolves as soon as Python answers */
  #live() {
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

  /** @param {any} message */
  #receive(message) {
    if (message.type === "boot") {
      const { stage, loaded, total, reason, start } = message;
      if (start) this.from = start;
      if (stage === "loading" && this.phase === "starting") this.#enter({ loaded, total });
      else if (stage === "ready") this.#goLive();
      else if (stage === "failed" && this.phase === "live") this.#lost(reason);
      else if (stage === "failed") this.#fail(reason);
      return;
    }
    if (message.type === "fetching") return this.#waiting.pause(message.underWay);
    const { resolve, reject } = this.#waiting.take(message.seq);
    if (message.type !== "error") resolve(message);
    else reject(new PythonError(message.message, message.traceback));
  }

  /** @param {string} reason */
  #fail(reason) {
    this.#hangUp(reason);
    this.#enter({ phase: "failed", reason });
  }

  /** @param {string} reason what those are told who wait for an answer */
  #hangUp(reason) {
    this.#line?.end();
    this.#line = null;
    this.#waiting.refuseAll(reason);
  }

  /** @param {object} change */
  #enter(change) {
    Object.assign(this, change);
    this.dispatchEvent(new Event("change"));
  }
}

export const python = new Python();
