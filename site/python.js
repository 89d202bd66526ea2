// The page's side of the worker: one Python for all figures. It starts, answers, fails in words,
// and starts again when asked to.

import { Edits } from "./edits.js";
import { unpack } from "./scene.js";

const PATIENCE = 10_000; // milliseconds without an answer after which Python counts as stopped
const PATIENCE_WITH_EDITS = 5_000; // and with a reader's own code, which may well be endless

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
  #seq = 0;
  /** @type {Map<number, {resolve: (answer: any) => void, reject: (error: Error) => void, timer?: ReturnType<typeof setTimeout>}>} */
  #waiting = new Map();
  /** @type {Worker | null} */
  #worker = null;
  edits = new Edits();
  /** the figure whose text is being run for the first time */
  #trying = "";
  #fetching = false;

  start() {
    if (this.phase === "starting" || this.phase === "live") return;
    if (typeof WebAssembly === "undefined") {
      this.#fail("this browser has no WebAssembly, which Python needs");
      return;
    }
    this.#enter({ phase: "starting", loaded: 0 });
    this.#worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    this.#worker.addEventListener("message", ({ data }) => this.#receive(data));
    this.#worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#fail(event.message || "its worker could not be loaded");
    });
  }

  /**
   * @param {string} figure
   * @param {import('./types.js').State} state
   * @returns {Promise<{scene: import('./types.js').Scene, milliseconds: number}>}
   */
  async draw(figure, state) {
    const { text, numbers, milliseconds } = await this.#ask({ type: "draw", figure, state });
    return { scene: unpack(text, numbers), milliseconds };
  }

  /**
   * Puts the reader's function in the place of the figure's own; all figures are to be drawn anew.
   * @param {string} figure
   * @param {string} text "" for the original
   */
  async edit(figure, text) {
    await this.#live();
    this.#trying = text && figure;
    try {
      await this.#ask({ type: "edit", figure, text });
    } finally {
      this.#trying = "";
    }
    this.edits.record(figure, text);
    this.dispatchEvent(new Event("edited"));
  }

  /** @param {object} message @returns {Promise<any>} */
  #ask(message) {
    const seq = ++this.#seq;
    return new Promise((resolve, reject) => {
      this.#waiting.set(seq, { resolve, reject, timer: this.#timer() });
      this.#worker?.postMessage({ ...message, seq });
    });
  }

  #timer() {
    if (this.#fetching) return undefined;
    const patience = this.#trying || this.edits.newest ? PATIENCE_WITH_EDITS : PATIENCE;
    return setTimeout(() => this.#stopped(), patience);
  }

  /** @param {boolean} fetching while an import fetches more of Python, silence means nothing */
  #setFetching(fetching) {
    this.#fetching = fetching;
    for (const waiting of this.#waiting.values()) {
      clearTimeout(waiting.timer);
      waiting.timer = this.#timer();
    }
  }

  /** No answer came. If a reader's code may be to blame, begin again without the newest of it. */
  #stopped() {
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
        if (error instanceof PythonError) this.edits.forget(figure);
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
      const { stage, loaded, total, reason } = message;
      if (stage === "loading" && this.phase === "starting") this.#enter({ loaded, total });
      else if (stage === "ready") this.#goLive();
      else if (stage === "failed") this.#fail(reason);
      return;
    }
    if (message.type === "fetching") return this.#setFetching(message.underWay);
    const { resolve, reject, timer } = /** @type {any} */ (this.#waiting.get(message.seq));
    this.#waiting.delete(message.seq);
    clearTimeout(timer);
    if (message.type !== "error") resolve(message);
    else reject(new PythonError(message.message, message.traceback));
  }

  /** @param {string} reason */
  #fail(reason) {
    this.#worker?.terminate();
    this.#worker = null;
    this.#fetching = false;
    this.#enter({ phase: "failed", reason });
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new Error(reason));
    }
    this.#waiting.clear();
  }

  /** @param {object} change */
  #enter(change) {
    Object.assign(this, change);
    this.dispatchEvent(new Event("change"));
  }
}

export const python = new Python();
