// Starts Python: from a snapshot of one that was started at build, where that is likely to be faster,
// else from packs. All files are requested before the first of them is used.

import { pythonFile } from "../urls.js";
import { CountedFetch, checked } from "./counted-fetch.js";
import { startFromPacks } from "./from-packs.js";
import { installLazyImports } from "./lazy-imports.js";
import { inSteps } from "./progress.js";
import { PYODIDE, WASM } from "./pyodide-urls.js";
import { LineSpeed, snapshotIfFaster } from "./snapshot/choose.js";
import { startFromSnapshot } from "./snapshot/restore.js";
import { WorkerApi } from "./worker-api.js";

/** @typedef {{bytes: number, parts: {bytes: number}, lock: object, rest: string,
 *   snapshot: {bytes: number, libraries: [file: string, path: string][]}}} Manifest start.json */

/**
 * @typedef {object} Options
 * @property {boolean} skipSnapshot it has failed before
 * @property {(loaded: number, total: number) => void} onProgress in bytes
 * @property {(error: Error) => void} onMissing called when a file cannot be fetched
 * @property {(active: boolean) => void} onBlock called before and after a lazy import blocks the worker
 */

/** @typedef {{api: any, start: "snapshot" | "parts"}} Started `api` is explorable.runtime.worker_api */

/** @param {string} name */
const urlOf = (name) => pythonFile(name).href;

/** @param {Options} options @returns {Promise<Started>} rejects with a SnapshotError where that does not fit */
export async function startPython({ skipSnapshot, onProgress, onMissing, onBlock }) {
  /** @type {Promise<Manifest>} */
  const manifestSoon = checked(fetch(urlOf("start.json"))).then((response) => response.json());
  const names = ["pyodide.mjs", "pyodide.asm.mjs"];
  const modules = Promise.all(names.map((name) => import(urlOf(PYODIDE + name))));
  modules.catch(onMissing); // nothing awaits them before the other files are known
  const speed = new LineSpeed();
  const files = new CountedFetch((bytes) => {
    speed.count(bytes);
    count(bytes);
  });
  files.requestWasm(onMissing, urlOf(WASM));
  const choice = skipSnapshot
    ? undefined
    : snapshotIfFaster(urlOf("snapshot.pack"), files, speed.isFast);
  const both = Promise.all([manifestSoon, choice]);
  const count = inSteps(
    onProgress,
    both.then(([{ bytes, ...of }, snapshot]) => bytes + of[snapshot ? "snapshot" : "parts"].bytes),
  );
  const [manifest, snapshot] = await both;
  const options = {
    indexURL: urlOf(PYODIDE),
    lockFileContents: manifest.lock,
    packageBaseUrl: urlOf(""),
  };
  const { libraries } = manifest.snapshot;
  const pyodide = snapshot
    ? await startFromSnapshot(modules, options, urlOf, files, libraries, snapshot.pack)
    : await startFromPacks(modules, options, urlOf, files, onMissing);
  installLazyImports(pyodide, manifest.rest, urlOf, onBlock, Boolean(snapshot));
  const api = new WorkerApi(pyodide.pyimport("explorable.runtime.worker_api"));
  return { api, start: snapshot ? "snapshot" : "parts" };
}
