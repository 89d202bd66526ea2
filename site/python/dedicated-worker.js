// A worker of the page's own, started beside the one that answers meanwhile.

import { PythonError } from "./pending-requests.js";
import { connect } from "./transports.js";

/**
 * @param {import('./transports.js').Hear} hear what it says once it is ready
 * @param {import('./transports.js').Lost} lost called if it is no more, once it was ready
 * @returns {Promise<{line: import('./transports.js').Line, from: string}>} refused where it cannot be had
 */
export function ownLine(hear, lost) {
  return new Promise((resolve, reject) => {
    let isReady = false;
    const fail = (/** @type {string} */ reason) => {
      line.end();
      const words = "This needs a Python of its own, and that could not be started";
      reject(new PythonError(`${words}: ${reason.replace(/\.$/, "")}.`, ""));
    };
    const listen = (/** @type {any} */ message) => {
      if (isReady) return hear(message);
      if (message.stage === "failed") return fail(message.reason);
      if (message.stage !== "ready") return;
      isReady = true;
      resolve({ line, from: message.start });
    };
    const line = connect("own", listen, (reason) => (isReady ? lost(reason) : fail(reason)));
  });
}
