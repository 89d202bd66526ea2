// The messages between a page and the worker that draws for print, as JSDoc types.

/**
 * From the page: draws a figure.
 * @typedef {object} PrintRequest
 * @property {number} seq
 * @property {string} figure
 * @property {import('../types.js').State} state
 * @property {string} text the reader's function, "" for the original
 * @property {"pdf" | "svg"} format
 */

// From the worker.

/** @typedef {{type: "loading", loaded: number, total: number}} LoadingMessage in bytes */
/** @typedef {{type: "drawing"}} DrawingMessage */
/** @typedef {{type: "failed", reason: string}} FailedMessage the worker cannot be used */
/** @typedef {{type: "file", seq: number, file: ArrayBuffer}} FileAnswer */
/** @typedef {{type: "error", seq: number, reason: string}} ErrorAnswer Python raised */
/** @typedef {LoadingMessage | DrawingMessage | FailedMessage | FileAnswer | ErrorAnswer} PrintMessage */

export {};
