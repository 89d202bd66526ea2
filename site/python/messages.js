// The messages between a page and its worker, as JSDoc types. Requests of a page carry a number, `seq`;
// the worker's answer to a request carries the same one.

/** @typedef {import('../types.js').State} State */

// From the page to the worker.

/**
 * Draws a figure.
 * @typedef {object} DrawRequest
 * @property {"draw"} type
 * @property {number} seq
 * @property {string} figure
 * @property {State} state only the values that changed since this page's last draw of the figure
 */

/**
 * Replaces the function of a figure by a reader's own.
 * @typedef {{type: "edit", seq: number, figure: string, text: string}} EditRequest
 */

/**
 * Checks a reader's answer to an exercise: a formula, which is never run as Python.
 * @typedef {{type: "check", seq: number, exercise: string, answer: string}} CheckRequest
 */

/**
 * Runs a cell, a program of the reader's own beside no figure: `figure` is "cell NAME", as no figure is called.
 * @typedef {{type: "run", seq: number, figure: string, text: string}} RunRequest
 */

/**
 * A step with a reader's own table, see py/explorable/runtime/tables.py.
 * @typedef {object} TableRequest
 * @property {"table"} type
 * @property {number} seq
 * @property {string} step
 * @property {object} options
 * @property {Uint8Array} [data] a piece of a file
 */

/** @typedef {{type: "leave"}} LeaveMessage the page uses another worker: one without pages closes itself */
/** @typedef {{type: "gone"}} GoneMessage the page is unloaded */
/** @typedef {{type: "hidden"}} HiddenMessage the page enters the back/forward cache */
/** @typedef {{type: "shown"}} ShownMessage the page has left the back/forward cache */
/** @typedef {DrawRequest | EditRequest | RunRequest | CheckRequest | TableRequest} Request */
/** @typedef {{type: "join", port: MessagePort}} JoinMessage another embed in the same host page uses this worker */
/** @typedef {Request | JoinMessage | LeaveMessage | GoneMessage | HiddenMessage | ShownMessage} PageMessage */

// From the worker to the page.

/**
 * Answers a draw: a delta to the figure's last Scene, see scene-decoder.js.
 * @typedef {object} SceneAnswer
 * @property {"scene"} type
 * @property {number} seq
 * @property {string} text JSON
 * @property {Float64Array} numbers transferred
 * @property {number} milliseconds that Python took
 */

/** @typedef {{type: "edited", seq: number}} EditedAnswer */
/** @typedef {{type: "ran", seq: number, text: string}} RanAnswer JSON of a CellOutput */
/** @typedef {{printed: string, error: string, line: number}} CellOutput the end of what it printed; no error is "" */
/** @typedef {{type: "checked", seq: number, text: string}} CheckedAnswer JSON of a Verdict */
/** @typedef {{type: "tabled", seq: number, text: string}} TabledAnswer JSON of what the step answers */
/** @typedef {{verdict: "right" | "wrong" | "unreadable", words: string}} Verdict */
/** @typedef {{type: "error", seq: number, message: string, traceback: string}} ErrorAnswer Python raised */
/** @typedef {SceneAnswer | EditedAnswer | RanAnswer | CheckedAnswer | TabledAnswer | ErrorAnswer} Answer */

/** @typedef {{type: "boot", stage: "loading", loaded: number, total: number}} LoadingMessage in bytes */
/**
 * @typedef {object} FailedMessage
 * @property {"boot"} type
 * @property {"failed"} stage
 * @property {string} reason a clause for readers
 * @property {string} [url] of a damaged file
 * @property {string} [detail] what the browser says of the error, for the console
 */

/** @typedef {{type: "boot", stage: "unfit", reason: string}} UnfitMessage this browser cannot use the snapshot */

/**
 * Python is ready.
 * @typedef {object} ReadyMessage
 * @property {"boot"} type
 * @property {"ready"} stage
 * @property {"snapshot" | "parts"} start what it was started from
 * @property {string} [lock] a lock that a shared worker holds until it dies
 */

/** @typedef {{type: "boot", stage: "moved"}} MovedMessage the embed that had started the worker is gone */
/** @typedef {LoadingMessage | MovedMessage | FailedMessage | UnfitMessage | ReadyMessage} BootMessage */

/** @typedef {{type: "fetching", active: boolean}} FetchingMessage a lazy import blocks the worker */
/** @typedef {{type: "printed", figure: string, text: string}} PrintedMessage by a reader's code, the end of it */
/** @typedef {Answer | BootMessage | FetchingMessage | PrintedMessage} WorkerMessage */

export {};
