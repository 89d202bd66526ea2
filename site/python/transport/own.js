// Transport to a worker that serves this page alone.

import { WORKER } from "../../urls.js";
import { say } from "../../words/say.js";
import { takeEarly } from "./early.js";
import { workerName } from "./snapshot-opt-out.js";

const TIMEOUT = 8_000; // milliseconds for the first message: all of the worker's script has come by then

/** @typedef {import('../transports.js').OnMessage} OnMessage */
/** @typedef {import('../transports.js').OnLost} OnLost */
/** @typedef {import('../transports.js').Transport} Transport */

/** @param {OnMessage} onMessage @param {OnLost} onLost */
export const openOwn = (onMessage, onLost) => open(WORKER, onMessage, onLost);

/** @param {OnMessage} onMessage @param {OnLost} onLost */
export const openSandboxed = (onMessage, onLost) => open(importer(), onMessage, onLost);

/** @param {URL | string} script @param {OnMessage} onMessage @param {OnLost} onLost @returns {Transport} */
function open(script, onMessage, onLost) {
  const early = script === WORKER ? takeEarly(false) : undefined;
  /** @type {Worker} */
  const worker = early ?? new Worker(script, { type: "module", name: workerName() });
  let hasBegun = false;
  const timer = setTimeout(() => onLost(say`the script that starts it has not come`), TIMEOUT);
  worker.addEventListener("message", ({ data }) => {
    clearTimeout(timer);
    hasBegun = true;
    onMessage(data);
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    if (event.message) console.warn("Python has failed:", event.message);
    onLost(
      hasBegun ? say`it has ended` : say`the script that starts it is missing, or came damaged`,
    );
  });
  return {
    post: (message, transfer = []) => worker.postMessage(message, transfer),
    close() {
      clearTimeout(timer);
      worker.terminate();
    },
  };
}

/** A script that is no file of the site; the module it imports needs CORS headers. */
function importer() {
  const reason = say`the script that starts it could not be loaded into this frame`;
  const failed = JSON.stringify({ type: "boot", stage: "failed", reason });
  const script = `import("${WORKER}").catch(() => postMessage(${failed}))`;
  return `data:text/javascript,${encodeURIComponent(script)}`;
}
