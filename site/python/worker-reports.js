// What the worker says unasked: how far its start is and how that ends, that a lazy import blocks it, and
// what a reader's code prints.

import { Connection } from "./connection.js";

export class WorkerReports extends Connection {
  /** @protected @param {import('./messages.js').WorkerMessage} message */
  receive(message) {
    if (message.type === "fetching") return this.requests.pause(message.active);
    if (message.type === "printed") return this.emit("printed", message);
    if (message.type !== "boot") return super.receive(message);
    if (message.stage === "loading") return this.#progress(message);
    if (message.stage === "moved") return this.restart("");
    if (message.stage === "ready") return this.#ready(message);
    if (this.phase === "live") this.lost(message.reason);
    else this.fail(message.reason);
    if (message.stage === "failed") this.damaged = message.url ?? "";
  }

  /** @param {import('./messages.js').LoadingMessage} message */
  #progress({ loaded, total }) {
    if (this.phase === "starting") this.update({ loaded, total });
  }

  /** @param {import('./messages.js').ReadyMessage} message */
  #ready({ start }) {
    if (start) this.from = start;
    this.goLive();
  }

  /** @protected */
  goLive() {
    this.update({ phase: "live" });
  }
}
