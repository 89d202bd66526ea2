// The status of Python for this page, with an event for every change.

import { Unanswered } from "./pending-requests.js";

/** Dispatches "change", and "printed" with a PrintedMessage. */
export class Status extends EventTarget {
  /** still, starting, live or failed */
  phase = "still";
  /** bytes fetched so far, and of the whole start */
  loaded = 0;
  total = 0;
  /** of a failure */
  reason = "";
  /** the kind of worker: shared, own or sandboxed, see transports.js; "" before the first start */
  way = "";
  /** what Python was started from: snapshot or parts, see boot/start.js */
  from = "";

  /** @protected @param {object} fields */
  update(fields) {
    Object.assign(this, fields);
    this.dispatchEvent(new Event("change"));
  }

  /** @protected @param {string} name @param {any} detail */
  emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** @protected @returns {Promise<void>} rejects with Unanswered where Python cannot be started */
  whenLive() {
    return new Promise((resolve, reject) => {
      const check = () => {
        if (this.phase === "live") resolve();
        else if (this.phase === "failed") reject(new Unanswered(this.reason));
        else this.addEventListener("change", check, { once: true });
      };
      check();
    });
  }
}
