// Errors of a start, in words for readers. What the browser says goes to the console.

import { say } from "../words/say.js";

/** Its message is a plain clause, to be read after "Python is not running: ". */
export class StartError extends Error {
  /** @param {string} message @param {string} [url] of a file that must be fetched anew */
  constructor(message, url) {
    super(message);
    this.url = url;
  }
}

/** @param {string} [url] */
const fileName = (url) => url?.slice(url.lastIndexOf("/") + 1);

/** @param {string} url @param {number} status of the response */
export const missing = (url, status) =>
  new StartError(
    say`a part of it is missing on this site (${fileName(url)}, status ${status})`,
    url,
  );

/** @param {string} [url] */
export const damaged = (url) =>
  new StartError(say`a part of it came damaged (${fileName(url)})`, url);

/** @param {string} url */
export const wronglyTyped = (url) =>
  new StartError(say`this site does not serve ${fileName(url)} as a script`);

/** @param {string} url */
export const unreachable = (url) =>
  new StartError(
    say`a part of it could not be fetched (${fileName(url)}); is this device offline?`,
  );

/** @param {number} seconds */
export const stalled = (seconds) =>
  new StartError(say`nothing more has come from this site for ${seconds} seconds`);

/**
 * The reason of a failure in words for a reader; any other error is logged.
 * @param {any} error @returns {string}
 */
export function reasonOf(error) {
  if (error instanceof StartError) return error.message;
  console.warn("Python has failed:", error);
  if (error?.pyodide_fatal_error) return say`it has crashed`;
  return say`a part of it came damaged, or this browser cannot run it`;
}
