// Fetches by synchronous XMLHttpRequest, for imports and WebAssembly, which cannot await a promise. The
// worker is blocked meanwhile.

import { say } from "../words/say.js";

/** @typedef {(name: string, timeout?: number) => ArrayBuffer} FetchBlocking of a file of python/ */

const TIMEOUT = 60_000; // milliseconds

/**
 * @param {(name: string) => string} urlOf
 * @param {(active: boolean) => void} onBlock called before and after a fetch
 * @returns {FetchBlocking}
 */
export const blockingFetch =
  (urlOf, onBlock) =>
  (name, timeout = TIMEOUT) => {
    const request = new XMLHttpRequest();
    request.open("GET", urlOf(name), false);
    request.responseType = "arraybuffer";
    request.timeout = timeout;
    onBlock(true);
    try {
      request.send();
    } catch {
      throw new Error(say`is this device offline?`);
    } finally {
      onBlock(false);
    }
    if (request.status !== 200) throw new Error(say`the site answered ${request.status}.`);
    return request.response;
  };
