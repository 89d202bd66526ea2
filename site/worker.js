// The worker: starts Python once, then answers every `draw` with one call into it.
// In:  {type: 'draw', figure, seq, state} | {type: 'edit', figure, seq, text}
// Out: {type: 'scene', seq, text, numbers, milliseconds} | {type: 'edited', seq}
//      {type: 'error', seq, message, traceback}
//      {type: 'boot', stage: 'loading' | 'ready' | 'failed', …}
//      {type: 'fetching', underWay}: it stands still for a while, and that is meant

import { startPython } from "./start.js";

/** @type {any} */
let door;

async function boot() {
  door = await startPython(
    (loaded, total) => post({ type: "boot", stage: "loading", loaded, total }),
    failed,
    (underWay) => post({ type: "fetching", underWay }),
  );
  post({ type: "boot", stage: "ready" });
}

self.addEventListener("message", ({ data }) => {
  const { type, figure, seq } = data;
  try {
    if (type === "edit") {
      door.edit(figure, data.text);
      post({ type: "edited", seq });
      return;
    }
    const start = performance.now();
    const [text, numbers] = door.draw(figure, JSON.stringify(data.state));
    const milliseconds = performance.now() - start;
    post({ type: "scene", seq, text, numbers, milliseconds }, [numbers.buffer]);
  } catch (error) {
    const traceback = String(/** @type {Error} */ (error).message);
    post({ type: "error", seq, message: lastLine(traceback), traceback });
  }
});

/** @param {string} traceback */
const lastLine = (traceback) => traceback.trim().split("\n").at(-1);

/** @param {object} message @param {Transferable[]} [transfer] */
const post = (message, transfer = []) => self.postMessage(message, { transfer });

/** @param {any} error after the start it is not the start that failed */
function failed(error) {
  if (!door) post({ type: "boot", stage: "failed", reason: String(error.message ?? error) });
}

// Where its wasm cannot be had, Pyodide neither loads nor fails: its promise stays open.
self.addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  failed(event.reason);
});
boot().catch(failed);
