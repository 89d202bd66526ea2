// What the page says about a table: how far it is, and what is wrong with it.

import { say } from "../../words/say.js";
import { Stopped } from "./source.js";

const UNREADABLE = /^Not(Found|Readable)Error$/; // names that browsers give to errors of files

/** @typedef {"table" | "columns" | "files" | "figure"} Subject what is attempted, and may be in trouble */

export class Said {
  /** @type {Map<Subject, string>} */
  #troubles = new Map();

  /** @param {HTMLElement} status @param {HTMLElement} trouble */
  constructor(status, trouble) {
    this.status = status;
    this.trouble = trouble;
  }

  /** @param {string} words */
  say(words) {
    if (this.status.textContent !== words) this.status.textContent = words;
  }

  /**
   * Does it, or says what stands in the way, until the same is attempted again or another table read.
   * @param {Subject} subject
   * @param {() => Promise<void>} act
   * @param {() => string} [rest] what a refusal leaves, as a sentence or ""
   */
  async attempt(subject, act, rest = () => "") {
    if (subject === "table") this.#troubles.clear();
    this.#troubles.delete(subject);
    this.#showTroubles();
    try {
      await act();
    } catch (error) {
      const isStopped = error instanceof Stopped;
      this.say(isStopped ? say`Stopped. Nothing has changed.` : "");
      if (isStopped) return;
      const { name, message } = /** @type {Error} */ (error);
      const words = UNREADABLE.test(name)
        ? say`The file cannot be read: it is a folder, or was moved or changed meanwhile. Open it again.`
        : message.replace(/^(\w+\.)*\w*Error: /, "");
      this.#troubles.set(subject, `${words} ${rest()}`.trim());
      this.#showTroubles();
    }
  }

  #showTroubles() {
    const words = [...this.#troubles.values()].join(" ");
    if (this.trouble.textContent !== words) this.trouble.textContent = words; // else it is said again
  }
}
