// Transports to Python, best first: a worker that all pages and embeds of the site share, as far as
// the browser allows; a worker of this page's own; and in a sandbox, where no file of the site may be
// a worker, a one-line worker that imports it.

import { DeltaSync } from "./delta-sync.js";
import { openOwn, openSandboxed } from "./transport/own.js";
import { openShared } from "./transport/shared.js";
import { optOut } from "./transport/snapshot-opt-out.js";

/** @typedef {{post: (message: object, transfer?: Transferable[]) => void, close: () => void}} Transport */
/** @typedef {Transport & {sync: DeltaSync}} Line a transport, and what both of its ends have cached */
/** @typedef {(message: any) => void} OnMessage */
/** @typedef {(reason: string) => void} OnLost called when there is no such worker, or it has died */

/**
 * Embeds open the shared one in a way of their own, see transport/embedded.js.
 * @type {Record<string, (onMessage: OnMessage, onLost: OnLost) => Transport>}
 */
export const OPEN = { shared: openShared, own: openOwn, sandboxed: openSandboxed };

/** @returns {"shared" | "own" | "sandboxed"} */
export function bestWay() {
  if (globalThis.origin === "null") return "sandboxed";
  const canShare = "SharedWorker" in globalThis || OPEN.shared !== openShared;
  const isAlone = "alone" in (globalThis.document?.documentElement?.dataset ?? {}); // a table's page
  return canShare && !isAlone ? "shared" : "own";
}

/**
 * Starts a worker, or joins the shared one. A worker whose snapshot does not fit is replaced before
 * it has answered any request.
 * @param {string} way
 * @param {OnMessage} onMessage
 * @param {OnLost} onLost
 * @returns {Line}
 */
export function connect(way, onMessage, onLost) {
  /** @type {Transport} */
  let transport;
  const open = () => {
    transport = opened(way, receive, onLost);
  };
  const receive = (/** @type {any} */ message) => {
    if (message.detail) console.warn("Python has failed:", message.detail);
    if (message.stage !== "unfit") return onMessage(message);
    transport.close();
    optOut(message.reason);
    open();
  };
  open();
  return {
    post: (message, transfer) => transport.post(message, transfer),
    close: () => transport.close(),
    sync: new DeltaSync(),
  };
}

/** @param {string} way @param {OnMessage} onMessage @param {OnLost} onLost @returns {Transport} */
function opened(way, onMessage, onLost) {
  try {
    return OPEN[way](onMessage, onLost);
  } catch (error) {
    setTimeout(() => onLost(String(error)), 0); // some browsers throw at once
    return { post() {}, close() {} };
  }
}
