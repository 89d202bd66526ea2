// Starts a worker of the page's own beside the shared one, which answers meanwhile.

import { say } from "../../words/say.js";
import { PythonError } from "../pending-requests.js";
import { connect } from "../transports.js";

/**
 * @param {import('../transports.js').OnMessage} onMessage called once it is ready
 * @param {import('../transports.js').OnLost} onLost called if it dies after it was ready
 * @returns {Promise<{line: import('../transports.js').Line, from: string}>} rejects with a PythonError
 *   where it cannot be started
 */
export function startOwnWorker(onMessage, onLost) {
  return new Promise((resolve, reject) => {
    let isReady = false;
    const fail = (/** @type {string} */ reason) => {
      line.close();
      const why = reason.replace(/\.$/, "");
      const sentence = say`This needs a Python of its own, and that could not be started: ${why}.`;
      reject(new PythonError(sentence, ""));
    };
    const receive = (/** @type {any} */ message) => {
      if (isReady) return onMessage(message);
      if (message.stage === "failed") return fail(message.reason);
      if (message.stage !== "ready") return;
      isReady = true;
      resolve({ line, from: message.start });
    };
    const line = connect("own", receive, (reason) => (isReady ? onLost(reason) : fail(reason)));
  });
}
