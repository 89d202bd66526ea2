// Transport to the worker that all pages and embeds of the site share.

import { WORKER } from "../../urls.js";
import { say } from "../../words/say.js";
import { takeEarly } from "./early.js";
import { workerName } from "./snapshot-opt-out.js";

const TIMEOUT = 8_000; // milliseconds for the first message
// A worker that has just ended itself can still be joined for some milliseconds, and never speaks: a page
// that hears nothing joins again, after so many milliseconds.
const AGAIN = 700;

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
  const closed = new AbortController();
  const { signal } = closed;
  let port = join(); // which some browsers refuse by an error
  const timer = setTimeout(() => onLost(say`nothing is heard of it`), TIMEOUT);
  let again = setTimeout(joinAgain, AGAIN);
  function joinAgain() {
    port.postMessage({ type: "gone" }); // its script may only be slow to come
    port = join();
    again = setTimeout(joinAgain, AGAIN);
  }
  const stopWaiting = () => {
    clearTimeout(timer);
    clearTimeout(again);
  };

  /** @returns {MessagePort} to the worker; the newest one counts */
  function join() {
    const options = { ...OPTIONS, name: workerName() };
    /** @type {SharedWorker} */
    const worker = takeEarly(true) ?? new SharedWorker(WORKER, options);
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      if (worker.port === port) onLost(say`it cannot be shared here`);
    });
    worker.port.addEventListener("message", ({ data }) => {
      if (worker.port !== port) return;
      stopWaiting();
      if (data.lock) whenReleased(data.lock, signal, () => onLost(say`it has ended`));
      onMessage(data);
    });
    worker.port.start();
    return worker.port;
  }

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
      stopWaiting();
      closed.abort();
      port.postMessage({ type: "leave" });
    },
  };
}

/** @param {string} lock held by the worker until it dies @param {AbortSignal} signal @param {() => void} callback */
function whenReleased(lock, signal, callback) {
  navigator.locks.request(lock, { signal }, callback).catch(() => {});
}
