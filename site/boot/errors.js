// Errors of a start, in words for readers. What the browser says goes to the page's console.

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
 * A failure in words for a reader, and any other error as the browser has it: browsers do not show the
 * console of a shared worker beside that of its pages.
 * @param {any} error @returns {{reason: string, url?: string, detail?: string}}
 */
export function failureOf(error) {
  if (error instanceof StartError) return { reason: error.message, url: error.url };
  const reason = error?.pyodide_fatal_error
    ? say`it has crashed`
    : say`a part of it came damaged, or this browser cannot run it`;
  return { reason, url: error?.url, detail: `${error}\n${error?.stack ?? ""}` };
}
