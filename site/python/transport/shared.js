// Transport to the worker that all pages and embeds of the site share.

import { WORKER } from "../../urls.js";
import { say } from "../../words/say.js";
import { workerName } from "../snapshot-opt-out.js";

const TIMEOUT = 9_000; // milliseconds for the first message

// The same for every page and embed: a browser refuses to join a worker by other options. Where
// extendedLifetime is known (Chromium 148), the worker outlives its last page for some seconds, so
// that Python still runs when the next page of a visit opens.
const OPTIONS = /** @type {WorkerOptions} */ ({ type: "module", extendedLifetime: true });

/**
 * @param {import('../transports.js').OnMessage} onMessage
 * @param {import('../transports.js').OnLost} onLost
 * @returns {import('../transports.js').Transport}
 */
export function openShared(onMessage, onLost) {
  const worker = new SharedWorker(WORKER, { ...OPTIONS, name: workerName() });
  const { port } = worker;
  const closed = new AbortController();
  const { signal } = closed;
  const timer = setTimeout(() => onLost(say`nothing is heard of it`), TIMEOUT);
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    onLost(say`it cannot be shared here`);
  });
  port.addEventListener("message", ({ data }) => {
    clearTimeout(timer);
    if (data.lock) whenReleased(data.lock, signal, () => onLost(say`it has ended`));
    onMessage(data);
  });
  port.start();
  // A page in the back/forward cache may return, and leaves that cache if a message comes.
  const hide = (/** @type {PageTransitionEvent} */ { persisted }) =>
    port.postMessage({ type: persisted ? "hidden" : "gone" });
  const show = (/** @type {PageTransitionEvent} */ { persisted }) =>
    persisted && port.postMessage({ type: "shown" });
  addEventListener("pagehide", hide, { signal });
  addEventListener("pageshow", show, { signal });
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
