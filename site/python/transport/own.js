// Transport to a worker that serves this page alone.

import { WORKER } from "../../urls.js";
import { workerName } from "../snapshot-opt-out.js";

/** @typedef {import('../transports.js').OnMessage} OnMessage */
/** @typedef {import('../transports.js').OnLost} OnLost */
/** @typedef {import('../transports.js').Transport} Transport */

/** @param {OnMessage} onMessage @param {OnLost} onLost */
export const openOwn = (onMessage, onLost) => open(WORKER, onMessage, onLost);

/** @param {OnMessage} onMessage @param {OnLost} onLost */
export const openSandboxed = (onMessage, onLost) => open(importer(), onMessage, onLost);

/** @param {URL | string} script @param {OnMessage} onMessage @param {OnLost} onLost @returns {Transport} */
function open(script, onMessage, onLost) {
  const worker = new Worker(script, { type: "module", name: workerName() });
  worker.addEventListener("message", ({ data }) => onMessage(data));
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    onLost(event.message || "its worker could not be loaded");
  });
  return {
    post: (message) => worker.postMessage(message),
    close: () => worker.terminate(),
  };
}

/** A script that is no file of the site; the module it imports needs CORS headers. */
function importer() {
  const failed = "{ type: 'boot', stage: 'failed', reason: String(error) }";
  const script = `import("${WORKER}").catch((error) => postMessage(${failed}))`;
  return `data:text/javascript,${encodeURIComponent(script)}`;
}
