// The page's side of the worker that draws for print. It starts with the first figure that is asked
// for and stays, because starting it takes much longer than drawing.

import { activeEdit } from "../python/active-edit.js";
import { python } from "../python/client.js";
import { PRINT_WORKER } from "../urls.js";

/** @typedef {import('./formats.js').Say} Say */

const PATIENCE = 60_000; // milliseconds without any sign of life

/** @type {Worker | null} */
let worker = null;
let seq = 0;

/**
 * @param {import('../figure/element.js').ExplorableFigure} figure
 * @param {"pdf" | "svg"} format
 * @param {Say} say
 * @returns {Promise<ArrayBuffer>}
 */
export function print(figure, format, say) {
  worker ??= new Worker(PRINT_WORKER, { type: "module" });
  const asked = {
    seq: ++seq,
    figure: figure.name,
    state: figure.state,
    text: activeEdit(python.edits, figure),
    format,
  };
  say("Starting matplotlib …");
  return answer(worker, asked, say);
}

/** @param {Worker} printer @param {{seq: number}} asked @param {Say} say @returns {Promise<ArrayBuffer>} */
function answer(printer, asked, say) {
  return new Promise((resolve, reject) => {
    const listening = new AbortController();
    /** @param {string} reason @param {boolean} [stopped] whether the worker is of no use any more */
    const fail = (reason, stopped = true) => {
      end();
      if (stopped) {
        printer.terminate();
        if (worker === printer) worker = null;
      }
      reject(new Error(reason));
    };
    const wait = () => setTimeout(() => fail("matplotlib stopped answering."), PATIENCE);
    let timer = wait();
    const end = () => {
      clearTimeout(timer);
      listening.abort();
    };
    const hear = (/** @type {MessageEvent} */ { data }) => {
      clearTimeout(timer);
      timer = wait();
      if (data.type === "loading")
        say(`Loading matplotlib: ${share(data)}`, data.loaded / data.total);
      else if (data.type === "drawing") say("Drawing …");
      else if (data.type === "failed") fail(data.reason);
      else if (data.seq === asked.seq && data.type === "error") fail(data.reason, false);
      else if (data.seq === asked.seq) {
        end();
        resolve(data.file);
      }
    };
    const { signal } = listening;
    printer.addEventListener("message", hear, { signal });
    printer.addEventListener("error", () => fail("its worker could not be loaded."), { signal });
    printer.postMessage(asked);
  });
}

/** @param {{loaded: number, total: number}} bytes */
const share = ({ loaded, total }) =>
  `${(loaded / 1e6).toFixed(1)} of ${(total / 1e6).toFixed(1)} MB`;
