// The ways to Python, best first: a worker that all pages and embeds of the site share, as far as the
// browser lets them; a worker of this page's own; and in a sandbox, where no file of the site may be
// a worker, a worker of one line that imports it.

import { Told } from "./told.js";

/** @typedef {{post: (message: object) => void, end: () => void, told: Told}} Line */
/** @typedef {(message: any) => void} Hear */
/** @typedef {(reason: string) => void} Lost */

const WORKER = new URL("./worker.js", import.meta.url);
const PATIENCE = 10_000; // milliseconds for a shared worker to say its first word

/** @returns {"shared" | "own" | "sandboxed"} */
export function bestWay() {
  if (globalThis.origin === "null") return "sandboxed";
  return "SharedWorker" in globalThis ? "shared" : "own";
}

/**
 * @param {string} way
 * @param {Hear} hear
 * @param {Lost} lost called when there is no such worker, or none any more
 * @returns {Line}
 */
export function connect(way, hear, lost) {
  try {
    if (way === "shared") return share(hear, lost);
    return own(way === "sandboxed" ? importer() : WORKER, hear, lost);
  } catch (error) {
    setTimeout(() => lost(String(error)), 0); // some browsers forbid it at once
    return { post() {}, end() {}, told: new Told() };
  }
}

/** @param {URL | string} script @param {Hear} hear @param {Lost} lost @returns {Line} */
function own(script, hear, lost) {
  const worker = new Worker(script, { type: "module" });
  worker.addEventListener("message", ({ data }) => hear(data));
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    lost(event.message || "its worker could not be loaded");
  });
  return {
    post: (message) => worker.postMessage(message),
    end: () => worker.terminate(),
    told: new Told(),
  };
}

/** A worker's script that is no file; what it imports must be free for all (CORS). */
function importer() {
  const failed = "{ type: 'boot', stage: 'failed', reason: String(error) }";
  const script = `import("${WORKER}").catch((error) => postMessage(${failed}))`;
  return `data:text/javascript,${encodeURIComponent(script)}`;
}

/** @param {Hear} hear @param {Lost} lost @returns {Line} */
function share(hear, lost) {
  // By its version: a page that has been open for days keeps the Python that it began with.
  const name = `python ${document.documentElement.dataset.python}`;
  const worker = new SharedWorker(WORKER, { type: "module", name });
  const over = new AbortController();
  const silent = setTimeout(() => lost("nothing is heard of it"), PATIENCE);
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    lost("it cannot be shared here");
  });
  worker.port.addEventListener("message", ({ data }) => {
    clearTimeout(silent);
    if (data.life) watch(data.life);
    hear(data);
  });
  /** @param {string} life a lock that the worker holds as long as it lives */
  const watch = (life) => {
    const { signal } = over;
    navigator.locks.request(life, { signal }, () => lost("it has ended")).catch(() => {});
  };
  worker.port.start();
  return {
    post: (message) => worker.port.postMessage(message),
    end() {
      clearTimeout(silent);
      over.abort();
      worker.port.postMessage({ type: "leave" });
    },
    told: new Told(),
  };
}
