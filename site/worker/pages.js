// The pages that a worker serves. One that joins later is sent the newest boot message first.

/** @typedef {import('../python/messages.js').BootMessage} BootMessage */
/** @typedef {import('../python/messages.js').PageMessage} PageMessage */
/** @typedef {import('../python/messages.js').WorkerMessage} WorkerMessage */
/** @typedef {[message: WorkerMessage, transfer: Transferable[]]} Outgoing */
/** @typedef {Worker | MessagePort} Port to one page: of a shared worker, or the worker's own global scope */

export class Pages {
  /** @type {Map<Port, number>} each page's number */
  #pages = new Map();
  /** @type {Map<Port, Outgoing[]>} messages that wait until a page leaves the back/forward cache */
  #held = new Map();
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
    this.#held.delete(port);
  }

  /** The page is in the back/forward cache: a message would evict it. @param {Port} port */
  hide(port) {
    this.#held.set(port, []);
  }

  /** The page is back. @param {Port} port */
  show(port) {
    const held = this.#held.get(port) ?? [];
    this.#held.delete(port);
    for (const [message, transfer] of held) this.post(port, message, transfer);
  }

  /** @param {Port} port @param {WorkerMessage} message @param {Transferable[]} [transfer] */
  post(port, message, transfer = []) {
    const held = this.#held.get(port);
    if (held) held.push([message, transfer]);
    else port.postMessage(message, { transfer });
  }

  get isEmpty() {
    return this.#pages.size === 0;
  }

  /** Whether every page that is left is in the back/forward cache. */
  get isIdle() {
    return this.#pages.size === this.#held.size;
  }

  /** @param {BootMessage} message to all pages, and to those that join later */
  report(message) {
    this.#boot = message;
    this.broadcast(message);
  }

  /** @param {WorkerMessage} message */
  broadcast(message) {
    for (const port of this.#pages.keys()) this.post(port, message);
  }
}
