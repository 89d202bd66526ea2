// The page's side of the worker that draws for print. It starts with the first figure that is printed,
// and is kept, because starting it takes much longer than drawing.

import { PRINT_WORKER } from "../urls.js";
import { mark } from "../words/language.js";
import { say } from "../words/say.js";

/** @typedef {import('./formats.js').Job} Job */
/** @typedef {import('./formats.js').Report} Report */
/** @typedef {import('./print-messages.js').PrintMessage} PrintMessage */
/** @typedef {import('./print-messages.js').PrintRequest} PrintRequest */

const TIMEOUT = 60_000; // milliseconds without any message

/** @type {Worker | null} */
let worker = null;
let ran = ""; // the reader's text that it has run, and that may have changed anything in it
let seq = 0;

/** @param {Job} job @param {"pdf" | "svg"} format @returns {Promise<ArrayBuffer>} */
export function print({ figure, edits, report }, format) {
  const { name, state } = figure;
  const text = edits.textOf(name);
  if (ran && ran !== text) {
    worker?.terminate();
    worker = null;
  }
  ran = text;
  worker ??= new Worker(PRINT_WORKER, { type: "module" });
  report(say`Starting matplotlib …`);
  return request(worker, { seq: ++seq, figure: name, state, text, format }, report);
}

/** @param {Worker} printer @param {PrintRequest} message @param {Report} report @returns {Promise<ArrayBuffer>} */
function request(printer, message, report) {
  return new Promise((resolve, reject) => {
    const done = new AbortController();
    const { signal } = done;
    const refuse = (/** @type {string} */ reason) => {
      end();
      reject(new Error(reason));
    };
    const fail = (/** @type {string} */ reason) => {
      printer.terminate();
      if (worker === printer) worker = null;
      refuse(reason);
    };
    const startTimer = () => setTimeout(() => fail(say`matplotlib stopped answering.`), TIMEOUT);
    let timer = startTimer();
    const end = () => {
      clearTimeout(timer);
      done.abort();
    };
    const receive = (/** @type {PrintMessage} */ answer) => {
      if (answer.type === "loading") report(loading(answer), answer.loaded / answer.total);
      else if (answer.type === "drawing") report(say`Drawing …`);
      else if (answer.type === "failed") fail(answer.reason);
      else if (answer.seq !== message.seq) return;
      else if (answer.type === "error") refuse(answer.reason);
      else {
        end();
        resolve(answer.file);
      }
    };
    const onMessage = (/** @type {MessageEvent} */ { data }) => {
      clearTimeout(timer);
      timer = startTimer();
      receive(data);
    };
    printer.addEventListener("message", onMessage, { signal });
    printer.addEventListener("error", () => fail(say`its worker could not be loaded.`), { signal });
    printer.postMessage(message);
  });
}

/** @param {{loaded: number, total: number}} bytes */
const loading = ({ loaded, total }) => {
  const [now, all] = [loaded, total].map((bytes) => (bytes / 1e6).toFixed(1).replace(".", mark));
  return say`Loading matplotlib: ${now} of ${all} MB`;
};
