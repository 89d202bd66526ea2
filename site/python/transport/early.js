// The worker that the page's head has started, before any module came: templates/inline/start.js.

/** @typedef {{worker: any, events: (MessageEvent | ErrorEvent)[]}} Early the `events` that it has had so far */

/**
 * Gives the worker to the first who asks, and its events once more. What starts later is not early.
 * @param {boolean} isShared
 * @returns {any}
 */
export function takeEarly(isShared) {
  const page = /** @type {{early?: Early}} */ (globalThis);
  const { early } = page;
  page.early = undefined;
  if (!early || "port" in early.worker !== isShared) return undefined;
  const { worker, events } = early;
  worker.onerror = (worker.port ?? worker).onmessage = null;
  queueMicrotask(() => {
    for (const event of events) event.target?.dispatchEvent(event);
  });
  return worker;
}
