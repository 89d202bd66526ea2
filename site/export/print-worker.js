// The worker that draws for print: a Python of its own with matplotlib, so that the figures in the
// page go on moving meanwhile.
// In:  {seq, figure, state, text, format}
// Out: {type: 'loading', loaded, total} | {type: 'drawing'} | {type: 'failed', reason}
//      {type: 'file', seq, file} | {type: 'error', seq, reason}

import { answered, Fetching } from "../boot/counted-fetch.js";
import { inSteps } from "../boot/progress.js";
import { PYODIDE, WASM } from "../boot/pyodide-urls.js";
import { pythonFile } from "../urls.js";

const python = pythonFile("");
const own = new URL("print/", python);

async function start() {
  const { bytes, names } = await (await answered(fetch(new URL("files.json", own)))).json();
  const tell = (/** @type {number} */ loaded, /** @type {number} */ total) =>
    post({ type: "loading", loaded, total });
  const files = names.map((/** @type {string} */ name) => new URL(name, own).href);
  const fetching = new Fetching(inSteps(tell, Promise.resolve(bytes)));
  fetching.early(failed, ...files);
  fetching.compiled(failed, new URL(WASM, python).href);
  const code = fetch(new URL("print.zip", own).href).then((response) => response.arrayBuffer());
  const { loadPyodide } = await import(new URL(`${PYODIDE}pyodide.mjs`, python).href);
  const pyodide = await loadPyodide({
    indexURL: new URL(PYODIDE, python).href,
    stdLibURL: new URL("python_stdlib.zip", own).href,
    lockFileURL: new URL("pyodide-lock.json", own).href,
    packageBaseUrl: own.href,
    packages: ["matplotlib"],
  });
  post({ type: "drawing" });
  pyodide.unpackArchive(await code, "zip");
  const door = pyodide.pyimport("draw_mpl.export");
  door.add_fonts("fonts");
  return door;
}

const starting = start();
starting.catch(failed);
// Where its wasm cannot be had, Pyodide neither loads nor fails: its promise stays open.
self.addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  failed(event.reason);
});

self.addEventListener("message", async ({ data }) => {
  const { seq, figure, state, text, format } = data;
  const door = await starting;
  post({ type: "drawing" });
  try {
    const bytes = door.printed(figure, JSON.stringify(state), text, format);
    const file = bytes.toJs();
    bytes.destroy();
    post({ type: "file", seq, file }, [file.buffer]);
  } catch (error) {
    const lines = String(/** @type {Error} */ (error).message)
      .trim()
      .split("\n");
    post({ type: "error", seq, reason: lines.at(-1) });
  }
});

/** @param {any} error */
function failed(error) {
  post({ type: "failed", reason: String(error.message ?? error) });
}

/** @param {object} message @param {Transferable[]} [transfer] */
function post(message, transfer = []) {
  self.postMessage(message, { transfer });
}
