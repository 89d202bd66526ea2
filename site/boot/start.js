// Starts Python: from a snapshot of one that was started at build, where that is likely to be faster,
// else from packs. All files are requested before the first of them is used.

import { pythonFile } from "../urls.js";
import { Arrivals } from "./arrivals.js";
import { checkSum } from "./checksum.js";
import { CountedFetch } from "./counted-fetch.js";
import { orFailure } from "./failure.js";
import { blockingFetch } from "./fetch-blocking.js";
import { startFromPacks } from "./from-packs.js";
import { installLazyImports } from "./lazy-imports.js";
import { fetchManifest, importAll } from "./manifest.js";
import { inSteps } from "./progress.js";
import { snapshotIfFaster } from "./snapshot/choose.js";
import { LineSpeed } from "./snapshot/line-speed.js";
import { startFromSnapshot } from "./snapshot/restore.js";
import { PYODIDE, SCRIPTS, secondaryOf, WASM } from "./wasm/pyodide-urls.js";
import { completing } from "./wasm/split-module.js";
import { WorkerApi } from "./worker-api.js";

/**
 * @typedef {object} Options
 * @property {boolean} skipSnapshot it has failed before
 * @property {(loaded: number, total: number) => void} onProgress in bytes
 * @property {(active: boolean) => void} onBlock called before and after a lazy import blocks the worker
 */

/** @typedef {{api: any, start: "snapshot" | "parts"}} Started `api` is explorable.runtime.worker_api */

const MANIFEST = "start.json";
const LIBRARY = "library.pack";

/** @param {string} name */
const urlOf = (name) => pythonFile(name).href;

/** Files without which there is no start. */
const NEEDED = [MANIFEST, ...SCRIPTS, WASM, LIBRARY, "session.pack"].map(urlOf);

/**
 * @param {Options} options
 * @returns {Promise<Started>} rejects with a StartError, a SnapshotError where the snapshot does not fit, or
 *   what the browser says; never stays pending
 */
export function startPython(options) {
  const arrivals = new Arrivals();
  return orFailure((fail) => start(options, arrivals, fail), arrivals, NEEDED);
}

/** @param {Options} options @param {Arrivals} arrivals @param {(error: Error) => void} fail @returns {Promise<Started>} */
async function start({ skipSnapshot, onProgress, onBlock }, arrivals, fail) {
  const manifestSoon = arrivals.track(urlOf(MANIFEST), fetchManifest(urlOf(MANIFEST)));
  const modules = importAll(SCRIPTS.map(urlOf));
  for (const url of SCRIPTS.map(urlOf)) arrivals.track(url, modules).catch(fail);
  const speed = new LineSpeed();
  const files = new CountedFetch((bytes) => {
    speed.count(bytes);
    count(bytes);
  }, arrivals);
  files.requestWasm(fail, [urlOf(WASM)]);
  const choice = skipSnapshot
    ? undefined
    : snapshotIfFaster(urlOf, files, manifestSoon, speed.isFast);
  const both = Promise.all([manifestSoon, choice]);
  const count = inSteps(
    onProgress,
    both.then(([{ bytes, ...of }, snapshot]) => bytes + of[snapshot ? "snapshot" : "parts"].bytes),
  );
  const [{ lock, rest, sums, ...manifest }, snapshot] = await both;
  const options = {
    indexURL: urlOf(PYODIDE),
    lockFileContents: lock,
    packageBaseUrl: urlOf(""),
  };
  const verify = (/** @type {string} */ name) => files.verify(urlOf(name), sums[name]);
  const verified = verify(WASM);
  verified.catch(fail);
  const fetchBlocking = blockingFetch(urlOf, onBlock);
  const complete = (/** @type {string} */ wasm) =>
    completing(() => {
      const name = secondaryOf(wasm);
      const secondary = fetchBlocking(name);
      checkSum(new Uint8Array(secondary), sums[name], name);
      return secondary;
    });
  const sources = { modules, options, urlOf, files, verify, complete };
  const pyodide = snapshot
    ? await startFromSnapshot(sources, manifest.snapshot, snapshot)
    : await startFromPacks(sources, fail);
  installLazyImports(pyodide, rest, fetchBlocking, Boolean(snapshot), sums[LIBRARY]);
  const api = new WorkerApi(pyodide.pyimport("explorable.runtime.worker_api"));
  if (!snapshot) pyodide.pyimport("gc").freeze(); // as in the snapshot: no collection passes over modules
  await verified; // a busy machine may have run the code before its bytes were summed
  return { api, start: snapshot ? "snapshot" : "parts" };
}
