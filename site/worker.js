// The worker: starts Python once, for one page or for all that share it, and answers their requests.
// Its messages are defined in python/messages.js.

import { failureOf } from "./boot/errors.js";
import { SnapshotError } from "./boot/snapshot/restore.js";
import { startPython } from "./boot/start.js";
import { FROM_PARTS } from "./python/transport/snapshot-opt-out.js";
import { lingerWithout } from "./worker/linger.js";
import { Pages } from "./worker/pages.js";
import { answer } from "./worker/requests.js";
import { wordsOfPython } from "./worker/words.js";

/** @typedef {import('./python/messages.js').PageMessage} PageMessage */
/** @typedef {import('./worker/pages.js').Port} Port */

const isShared = "onconnect" in self;
const pages = new Pages();
const linger = lingerWithout(pages, () => self.close());

/** @type {any} the Python module explorable.runtime.worker_api, once it runs */
let api;

/** @param {Port} port @param {PageMessage} message */
function receive(port, message) {
  if (message.type === "join") return join(message.port);
  if (message.type === "leave") return leave(port);
  if (message.type === "gone" || message.type === "hidden") {
    if (message.type === "gone") forget(port);
    else pages.hide(port);
    return linger();
  }
  if (message.type === "shown") return pages.show(port);
  try {
    answer(api, message, pages.numberOf(port), (reply, transfer) =>
      pages.post(port, reply, transfer),
    );
  } catch (error) {
    end(error);
  }
}

/** The page uses another worker. Only a shared worker itself can end it. @param {Port} port */
function leave(port) {
  forget(port);
  if (pages.isEmpty) self.close();
}

/** @param {Port} port */
function forget(port) {
  api?.forget(pages.numberOf(port));
  pages.remove(port);
}

/** This worker is of no more use: the next page to connect gets a new one. @param {any} error */
function end(error) {
  if (error instanceof SnapshotError) {
    pages.report({ type: "boot", stage: "unfit", reason: error.message });
  } else pages.report({ type: "boot", stage: "failed", ...failureOf(error) });
  if (isShared) self.close();
}

/** @param {number} loaded @param {number} total bytes */
function progress(loaded, total) {
  if (!api) pages.report({ type: "boot", stage: "loading", loaded, total });
}

// Held until a shared worker dies: a page that is granted the lock learns of that. Requested while Python
// starts, for the browser takes its time.
const lock = isShared && navigator.locks ? `python ${Math.random()}` : undefined;
const locked = new Promise((resolve) => {
  if (!lock) return resolve(undefined);
  navigator.locks.request(lock, () => {
    resolve(undefined);
    return new Promise(() => {});
  });
});

// While Python starts these are failures of the start, see boot/failure.js; later ones are none.
self.addEventListener("unhandledrejection", (event) => event.preventDefault());
const join = (/** @type {Port} */ port) => pages.join(port, (message) => receive(port, message));
if (isShared) self.addEventListener("connect", (/** @type {any} */ { ports }) => join(ports[0]));
else join(/** @type {any} */ (self));

const words = wordsOfPython();
startPython({
  skipSnapshot: self.name.endsWith(FROM_PARTS),
  onProgress: progress,
  onBlock: (active) => pages.broadcast({ type: "fetching", active }),
})
  .then(async ({ start, ...started }) => {
    const catalogue = await words();
    if (catalogue) started.api.speak(catalogue);
    await locked;
    api = started.api;
    pages.report({ type: "boot", stage: "ready", start, lock });
  })
  .catch(end);
