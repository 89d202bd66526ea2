// The worker: starts Python once, for one page or for all that share it, and answers every `draw`
// with one call into it.
// In:  {type: 'draw', figure, seq, state}: of the state, what is new since this page's last one
//      {type: 'edit', figure, seq, text} | {type: 'leave'} | {type: 'gone'}
// Out: {type: 'scene', seq, text, numbers, milliseconds} | {type: 'edited', seq}
//      {type: 'error', seq, message, traceback}
//      {type: 'boot', stage: 'loading' | 'ready' | 'failed' | 'unfit', …}: unfit for the snapshot
//      {type: 'fetching', underWay}: it stands still for a while, and that is meant

import { SnapshotError } from "./boot/snapshot/restore.js";
import { startPython } from "./boot/start.js";
import { FROM_PARTS } from "./python/snapshot-opt-out.js";

const shared = "onconnect" in self;

/** @type {Map<any, number>} the way to each page, a port or the worker's own, and its number */
const pages = new Map();
let welcomed = 0;

/** @type {any} */
let door;

/** How far the start is; a page that comes later is told first of all. @type {object} */
let news = { type: "boot", stage: "loading", loaded: 0, total: 0 };

/** @param {any} page */
function welcome(page) {
  pages.set(page, ++welcomed);
  page.addEventListener("message", (/** @type {MessageEvent} */ { data }) => answer(page, data));
  page.start?.();
  page.postMessage(news);
}

/** @param {any} page @param {any} request */
function answer(page, { type, figure, seq, state, text }) {
  if (type === "gone") return forget(page);
  if (type === "leave") return leave(page);
  try {
    if (type === "edit") {
      door.edit(figure, text);
      page.postMessage({ type: "edited", seq });
      return;
    }
    const start = performance.now();
    const [words, numbers] = door.draw(figure, JSON.stringify(state), pages.get(page));
    const milliseconds = performance.now() - start;
    const scene = { type: "scene", seq, text: words, numbers, milliseconds };
    page.postMessage(scene, { transfer: [numbers.buffer] });
  } catch (error) {
    const { message, pyodide_fatal_error: fatal } = /** @type {any} */ (error);
    if (fatal) return end(error);
    const traceback = String(message);
    page.postMessage({ type: "error", seq, message: lastLine(traceback), traceback });
  }
}

/** @param {string} traceback */
const lastLine = (traceback) => traceback.trim().split("\n").at(-1);

/** @param {any} page that has another Python now; nobody can end a shared worker but itself */
function leave(page) {
  forget(page);
  if (pages.size === 0) self.close();
}

/** @param {any} page that is no more; without pages the browser ends the worker, or a new one comes */
function forget(page) {
  door?.forget(pages.get(page));
  pages.delete(page);
}

/** @param {object} message */
function tell(message) {
  news = { type: "boot", ...message };
  for (const page of pages.keys()) page.postMessage(news);
}

/** @param {any} error after which this worker is of no use; the next to ask gets a new one */
function end(error) {
  const stage = error instanceof SnapshotError ? "unfit" : "failed";
  tell({ stage, reason: String(error.message ?? error) });
  if (shared) self.close();
}

/** @param {any} error after the start it is not the start that failed */
function failed(error) {
  if (!door) end(error);
}

// Where its wasm cannot be had, Pyodide neither loads nor fails: its promise stays open.
self.addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  failed(event.reason);
});
const join = (/** @type {any} */ event) => welcome(event.ports[0]);
if (shared) self.addEventListener("connect", join);
else welcome(self);

const report = (/** @type {number} */ loaded, /** @type {number} */ total) => {
  if (!door) tell({ stage: "loading", loaded, total });
};
const waiting = (/** @type {boolean} */ underWay) => {
  for (const page of pages.keys()) page.postMessage({ type: "fetching", underWay });
};
const forgone = self.name.endsWith(FROM_PARTS);
startPython(forgone, report, failed, waiting).then(({ door: found, start }) => {
  door = found;
  if (!shared || !navigator.locks) return tell({ stage: "ready", start });
  // It holds this lock for life: a page that gets it knows that the worker has died.
  const life = `python ${Math.random()}`;
  navigator.locks.request(life, () => {
    tell({ stage: "ready", start, life });
    return new Promise(() => {});
  });
}, failed);
