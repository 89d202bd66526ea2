// The worker that draws for print: a Python of its own, with matplotlib, so that the figures in the
// page stay live meanwhile. Its messages are defined in print-messages.js.

import { CountedFetch } from "../boot/counted-fetch.js";
import { blockingFetch } from "../boot/fetch-blocking.js";
import { fetchFile } from "../boot/fetch-file.js";
import { inSteps } from "../boot/progress.js";
import { PYODIDE, SCRIPTS, secondaryOf, WASM } from "../boot/wasm/pyodide-urls.js";
import { completeMain, completing } from "../boot/wasm/split-module.js";
import { pythonFile } from "../urls.js";
import { wordsOfPython } from "../worker/words.js";

/** @typedef {import('./print-messages.js').PrintMessage} PrintMessage */
/** @typedef {import('./print-messages.js').PrintRequest} PrintRequest */

const python = pythonFile("");
const print = new URL("print/", python);

/** @returns {Promise<any>} the Python module draw_mpl.export */
async function start() {
  const { bytes, names } = await (await fetchFile(new URL("files.json", print).href)).json();
  const report = (/** @type {number} */ loaded, /** @type {number} */ total) =>
    post({ type: "loading", loaded, total });
  const urls = names.map((/** @type {string} */ name) => new URL(name, print).href);
  const files = new CountedFetch(inSteps(report, Promise.resolve(bytes)));
  files.request(failed, ...urls);
  files.requestWasm(failed, [new URL(WASM, python).href]);
  const words = wordsOfPython();
  const code = fetch(new URL("print.zip", print).href).then((response) => response.arrayBuffer());
  const [{ loadPyodide }, { default: createModule }] = await Promise.all(
    SCRIPTS.map((name) => import(new URL(name, python).href)),
  );
  const fetchBlocking = blockingFetch(
    (name) => pythonFile(name).href,
    () => {},
  );
  const pyodide = await loadPyodide({
    indexURL: new URL(PYODIDE, python).href,
    stdLibURL: new URL("python_stdlib.zip", print).href,
    lockFileURL: new URL("pyodide-lock.json", print).href,
    packageBaseUrl: print.href,
    packages: ["matplotlib"],
    createPyodideModule: (/** @type {any} */ settings) => {
      completeMain(
        settings,
        completing(() => fetchBlocking(secondaryOf(WASM))),
      );
      return createModule(settings);
    },
  });
  post({ type: "drawing" });
  pyodide.unpackArchive(await code, "zip");
  const api = pyodide.pyimport("draw_mpl.export");
  api.add_fonts("fonts");
  const catalogue = await words();
  if (catalogue) api.speak(catalogue);
  return api;
}

const starting = start();
starting.catch(failed);
// Where its wasm cannot be had, Pyodide's promise stays pending, and the error is not handled.
self.addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  failed(event.reason);
});

self.addEventListener("message", async ({ data }) => {
  const { seq, figure, state, text, format } = /** @type {PrintRequest} */ (data);
  const api = await starting;
  post({ type: "drawing" });
  try {
    const bytes = api.printed(figure, JSON.stringify(state), text, format);
    const file = bytes.toJs();
    bytes.destroy();
    post({ type: "file", seq, file }, [file.buffer]);
  } catch (error) {
    const lines = String(/** @type {Error} */ (error).message)
      .trim()
      .split("\n");
    post({ type: "error", seq, reason: lines.at(-1) ?? "" });
  }
});

/** @param {any} error */
function failed(error) {
  post({ type: "failed", reason: String(error.message ?? error) });
}

/** @param {PrintMessage} message @param {Transferable[]} [transfer] */
function post(message, transfer = []) {
  self.postMessage(message, { transfer });
}
