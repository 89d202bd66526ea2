// The ways to Python, best first: a worker that all pages and embeds of the site share, as far as the
// browser lets them; a worker of this page's own; and in a sandbox, where no file of the site may be
// a worker, a worker of one line that imports it.

import { WORKER } from "../urls.js";
import { Told } from "./delta-sync.js";
import { forgo, workerName } from "./snapshot-opt-out.js";

/** @typedef {{post: (message: object) => void, end: () => void}} Way */
/** @typedef {Way & {told: Told}} Line */
/** @typedef {(message: any) => void} Hear */
/** @typedef {(reason: string) => void} Lost */

const PATIENCE = 10_000; // milliseconds for a shared worker to say its first word

/** @returns {"shared" | "own" | "sandboxed"} */
export function bestWay() {
  if (globalThis.origin === "null") return "sandboxed";
  return "SharedWorker" in globalThis ? "shared" : "own";
}

/**
 * A worker that the snapshot does not fit is replaced, before it has answered anything.
 * @param {string} way
 * @param {Hear} hear
 * @param {Lost} lost called when there is no such worker, or none any more
 * @returns {Line}
 */
export function connect(way, hear, lost) {
  /** @type {Way} */
  let worker;
  const begin = () => {
    worker = begun(way, listen, lost);
  };
  const listen = (/** @type {any} */ message) => {
    if (message.stage !== "unfit") return hear(message);
    worker.end();
    forgo(message.reason);
    begin();
  };
  begin();
  return { post: (message) => worker.post(message), end: () => worker.end(), told: new Told() };
}

/** @param {string} way @param {Hear} hear @param {Lost} lost @returns {Way} */
function begun(way, hear, lost) {
  try {
    if (way === "shared") return share(hear, lost);
    return own(way === "sandboxed" ? importer() : WORKER, hear, lost);
  } catch (error) {
    setTimeout(() => lost(String(error)), 0); // some browsers forbid it at once
    return { post() {}, end() {} };
  }
}

/** @param {URL | string} script @param {Hear} hear @param {Lost} lost @returns {Way} */
function own(script, hear, lost) {
  const worker = new Worker(script, { type: "module", name: workerName() });
  worker.addEventListener("message", ({ data }) => hear(data));
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    lost(event.message || "its worker could not be loaded");
  });
  return {
    post: (message) => worker.postMessage(message),
    end: () => worker.terminate(),
  };
}

/** A worker's script that is no file; what it imports must be free for all (CORS). */
function importer() {
  const failed = "{ type: 'boot', stage: 'failed', reason: String(error) }";
  const script = `import("${WORKER}").catch((error) => postMessage(${failed}))`;
  return `data:text/javascript,${encodeURIComponent(script)}`;
}

/** @param {Hear} hear @param {Lost} lost @returns {Way} */
function share(hear, lost) {
  const worker = new SharedWorker(WORKER, { type: "module", name: workerName() });
  const over = new AbortController();
  const { signal } = over;
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
    navigator.locks.request(life, { signal }, () => lost("it has ended")).catch(() => {});
  };
  worker.port.start();
  const leave = (/** @type {PageTransitionEvent} */ { persisted }) =>
    persisted || worker.port.postMessage({ type: "gone" }); // one that is kept may come back
  addEventListener("pagehide", leave, { signal });
  return {
    post: (message) => worker.port.postMessage(message),
    end() {
      clearTimeout(silent);
      over.abort();
      worker.port.postMessage({ type: "leave" });
    },
  };
}
