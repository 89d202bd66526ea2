// Answers the requests of a page with calls into Python.

/** @typedef {import('../python/messages.js').DrawRequest} DrawRequest */
/** @typedef {import('../python/messages.js').EditRequest} EditRequest */
/** @typedef {import('../python/messages.js').RunRequest} RunRequest */
/** @typedef {import('../python/messages.js').CheckRequest} CheckRequest */
/** @typedef {import('../python/messages.js').TableRequest} TableRequest */
/** @typedef {import('../python/messages.js').Answer} Answer */
/** @typedef {import('../python/messages.js').PrintedMessage} PrintedMessage */

let hasEdits = false; // a reader's code prints, the site's does not

/**
 * Throws only what ends Python for good.
 * @param {any} api the Python module explorable.runtime.worker_api
 * @param {DrawRequest | EditRequest | RunRequest | CheckRequest | TableRequest} request
 * @param {number | undefined} page its number
 * @param {(answer: Answer | PrintedMessage, transfer?: Transferable[]) => void} post
 */
export function answer(api, request, page, post) {
  const { seq } = request;
  try {
    if (request.type === "draw") draw(api, request, page, post);
    else if (request.type === "check") {
      post({ type: "checked", seq, text: api.check(request.exercise, request.answer) });
    } else if (request.type === "run") {
      post({ type: "ran", seq, text: api.run(request.text) });
    } else if (request.type === "table") {
      const { step, options, data } = request;
      post({ type: "tabled", seq, text: api.table(step, options, data) });
      // Frees the piece now, and not when the garbage is collected.
      /** @type {any} */ (data?.buffer)?.transfer?.(0);
    } else {
      hasEdits = true;
      api.edit(request.figure, request.text);
      post({ type: "edited", seq });
    }
  } catch (error) {
    const { message, pyodide_fatal_error: isFatal } = /** @type {any} */ (error);
    if (isFatal) throw error;
    const traceback = String(message);
    post({ type: "error", seq, message: lastLine(traceback), traceback });
  }
  if (hasEdits && "figure" in request) postPrinted(api, request.figure, post);
}

/** @param {any} api @param {string} figure @param {(message: PrintedMessage) => void} post */
function postPrinted(api, figure, post) {
  try {
    const text = api.printed();
    if (text) post({ type: "printed", figure, text });
  } catch {} // a reader's code may have damaged what this takes; the answer before says so
}

/** @param {any} api @param {DrawRequest} request @param {number | undefined} page @param {(answer: Answer, transfer: Transferable[]) => void} post */
function draw(api, { seq, figure, state }, page, post) {
  const start = performance.now();
  const [text, numbers] = api.draw(figure, JSON.stringify(state), page);
  const milliseconds = performance.now() - start;
  post({ type: "scene", seq, text, numbers, milliseconds }, [numbers.buffer]);
}

/** @param {string} traceback @returns {string} the line with the error, without a module of this site */
const lastLine = (traceback) =>
  (traceback.trim().split("\n").at(-1) ?? "").replace(/^explorable(\.\w+)*\.(?=\w+:)/, "");
