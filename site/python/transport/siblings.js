// Transport to a worker that the embeds in one host page share without a shared worker: the first in sight
// starts it, and the others pass it a port. They are of one origin and so in one thread, which is why nothing
// changes between a look-up and its use.

import { here } from "./sibling-windows.js";
import { SiblingWorker, siblingWorker } from "./sibling-worker.js";
import { workerName } from "./snapshot-opt-out.js";

/**
 * @param {import('../transports.js').OnMessage} onMessage
 * @param {import('../transports.js').OnLost} onLost
 * @returns {import('../transports.js').Transport}
 */
export function openSiblings(onMessage, onLost) {
  const name = workerName();
  const { port1: port, port2 } = new MessageChannel();
  const closed = new AbortController();
  const { signal } = closed;
  // In a moment, by a timer of this window: it does not run if the whole page is being unloaded.
  const later = (/** @type {() => void} */ tell) => setTimeout(() => signal.aborted || tell(), 0);
  /** @type {import('./sibling-worker.js').Member} */
  const member = {
    moved: () => later(() => onMessage({ type: "boot", stage: "moved" })),
    // A worker of this embed's own has the same script: where it has not come, another wait is in vain.
    lost: (reason, hasBegun) =>
      later(() =>
        hasBegun ? onLost(reason) : onMessage({ type: "boot", stage: "failed", reason }),
      ),
  };
  const join = (/** @type {SiblingWorker} */ worker) => {
    signal.addEventListener("abort", worker.join(port2, member));
    port.addEventListener("message", ({ data }) => {
      if (["failed", "unfit"].includes(data.stage)) worker.retire(); // whoever starts again finds it no more
      onMessage(data);
    });
    port.start();
  };
  const close = () => {
    port.postMessage({ type: "leave" });
    port.close();
    closed.abort();
  };
  addEventListener(
    "pagehide",
    (/** @type {PageTransitionEvent} */ { persisted }) => persisted || close(),
    { signal },
  );
  const worker = siblingWorker(name);
  if (worker) join(worker);
  else wait(name, join, signal);
  return { post: (message) => port.postMessage(message), close };
}

/**
 * Waits until this embed is in sight, where it starts a worker, or another has started one.
 * @param {string} name of the worker
 * @param {(worker: SiblingWorker) => void} join
 * @param {AbortSignal} signal
 */
function wait(name, join, signal) {
  const found = () => {
    const worker = siblingWorker(name);
    if (!worker) return;
    end();
    join(worker);
  };
  const observer = new IntersectionObserver((entries) => {
    if (entries.at(-1)?.isIntersecting) new SiblingWorker(name); // which calls all that wait
  });
  const end = () => {
    here.waiting.delete(found);
    observer.disconnect();
  };
  here.waiting.add(found);
  observer.observe(document.documentElement);
  signal.addEventListener("abort", end);
}
