// What the page says about a table: how far it is, and what is wrong with it.

import { say } from "../../words/say.js";
import { Stopped } from "./source.js";

const UNREADABLE = /^Not(Found|Readable)Error$/; // names that browsers give to errors of files

export class Said {
  /** @param {HTMLElement} status @param {HTMLElement} trouble */
  constructor(status, trouble) {
    this.status = status;
    this.trouble = trouble;
  }

  /** @param {string} words */
  say(words) {
    if (this.status.textContent !== words) this.status.textContent = words;
  }

  /** Does it, or says what stands in the way. @param {() => Promise<void>} act */
  async attempt(act) {
    this.trouble.textContent = "";
    try {
      await act();
    } catch (error) {
      const isStopped = error instanceof Stopped;
      this.say(isStopped ? say`Stopped. Nothing has changed.` : "");
      const { message } = /** @type {Error} */ (error);
      if (isStopped) return;
      this.trouble.textContent = UNREADABLE.test(/** @type {Error} */ (error).name)
        ? say`The file cannot be read: it is a folder, or was moved or changed meanwhile. Open it again.`
        : message.replace(/^(\w+\.)*\w*Error: /, "");
    }
  }
}
