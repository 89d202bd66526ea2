// The status of Python for this page, with an event for every change.

/** Dispatches "change". */
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

  /** @protected @returns {Promise<void>} resolves as soon as Python is live */
  whenLive() {
    return new Promise((resolve) => {
      if (this.phase === "live") return resolve();
      const check = () => {
        if (this.phase !== "live") return;
        this.removeEventListener("change", check);
        resolve();
      };
      this.addEventListener("change", check);
    });
  }
}
