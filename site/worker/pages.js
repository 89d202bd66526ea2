// The pages that a worker serves. One that joins later is sent the newest boot message first.

/** @typedef {import('../python/messages.js').BootMessage} BootMessage */
/** @typedef {import('../python/messages.js').PageMessage} PageMessage */
/** @typedef {Worker | MessagePort} Port to one page: of a shared worker, or the worker's own global scope */

export class Pages {
  /** @type {Map<Port, number>} each page's number */
  #pages = new Map();
  #joined = 0;
  /** @type {BootMessage} */
  #boot = { type: "boot", stage: "loading", loaded: 0, total: 0 };

  /** @param {Port} port @param {(message: PageMessage) => void} onMessage */
  join(port, onMessage) {
    this.#pages.set(port, ++this.#joined);
    port.addEventListener("message", (event) =>
      onMessage(/** @type {MessageEvent} */ (event).data),
    );
    if ("start" in port) port.start();
    port.postMessage(this.#boot);
  }

  /** @param {Port} port @returns {number | undefined} */
  numberOf(port) {
    return this.#pages.get(port);
  }

  /** @param {Port} port */
  remove(port) {
    this.#pages.delete(port);
  }

  get isEmpty() {
    return this.#pages.size === 0;
  }

  /** @param {BootMessage} message to all pages, and to those that join later */
  report(message) {
    this.#boot = message;
    this.broadcast(message);
  }

  /** @param {import('../python/messages.js').WorkerMessage} message */
  broadcast(message) {
    for (const port of this.#pages.keys()) port.postMessage(message);
  }
}
