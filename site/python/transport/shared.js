// Transport to the worker that all pages and embeds of the site share.

import { WORKER } from "../../urls.js";
import { workerName } from "../snapshot-opt-out.js";

const TIMEOUT = 9_000; // milliseconds for the first message

/**
 * @param {import('../transports.js').OnMessage} onMessage
 * @param {import('../transports.js').OnLost} onLost
 * @returns {import('../transports.js').Transport}
 */
export function openShared(onMessage, onLost) {
  const worker = new SharedWorker(WORKER, { type: "module", name: workerName() });
  const { port } = worker;
  const closed = new AbortController();
  const { signal } = closed;
  const timer = setTimeout(() => onLost("nothing is heard of it"), TIMEOUT);
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    onLost("it cannot be shared here");
  });
  port.addEventListener("message", ({ data }) => {
    clearTimeout(timer);
    if (data.lock) whenReleased(data.lock, signal, () => onLost("it has ended"));
    onMessage(data);
  });
  port.start();
  const leave = (/** @type {PageTransitionEvent} */ { persisted }) =>
    persisted || port.postMessage({ type: "gone" }); // a page in the back/forward cache may return
  addEventListener("pagehide", leave, { signal });
  return {
    post: (message) => port.postMessage(message),
    close() {
      clearTimeout(timer);
      closed.abort();
      port.postMessage({ type: "leave" });
    },
  };
}

/** @param {string} lock held by the worker until it dies @param {AbortSignal} signal @param {() => void} callback */
function whenReleased(lock, signal, callback) {
  navigator.locks.request(lock, { signal }, callback).catch(() => {});
}
