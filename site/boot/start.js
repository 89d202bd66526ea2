// Starting Python: what it takes is under way before anything of it runs. From a snapshot of one that
// has started already, where that is likely to be quicker; else it is put together from its parts.

import { pythonFile } from "../urls.js";
import { answered, Fetching } from "./counted-fetch.js";
import { fromParts } from "./from-packs.js";
import { bringLater } from "./lazy-imports.js";
import { inSteps } from "./progress.js";
import { PYODIDE, WASM } from "./pyodide-urls.js";
import { Pace, snapshotIfBetter } from "./snapshot/choose.js";
import { fromSnapshot } from "./snapshot/restore.js";
import { WorkerApi } from "./worker-api.js";

/** @typedef {{bytes: number, parts: {bytes: number}, lock: object, rest: string,
 *   snapshot: {bytes: number, libraries: [file: string, path: string][]}}} About start.json */

/** @param {string} name */
const at = (name) => pythonFile(name).href;

/**
 * @param {boolean} forgone whether the snapshot has failed before
 * @param {(loaded: number, total: number) => void} report bytes that have come, of all that come
 * @param {(error: Error) => void} missing called when a file cannot be had
 * @param {(underWay: boolean) => void} waiting called when more is fetched, and when it is here
 * @returns {Promise<{door: any, start: "snapshot" | "parts"}>} `door` is the Python module
 *   explorable.runtime.worker_api; rejects with a SnapshotError where the snapshot does not fit
 */
export async function startPython(forgone, report, missing, waiting) {
  /** @type {Promise<About>} */
  const coming = answered(fetch(at("start.json"))).then((response) => response.json());
  const names = ["pyodide.mjs", "pyodide.asm.mjs"];
  const modules = Promise.all(names.map((name) => import(at(PYODIDE + name))));
  modules.catch(missing); // nobody asks for them before it is known what else is needed
  const pace = new Pace();
  const fetching = new Fetching((bytes) => {
    pace.count(bytes);
    count(bytes);
  });
  fetching.compiled(missing, at(WASM));
  const address = at("snapshot.pack");
  const choice = forgone ? undefined : snapshotIfBetter(address, fetching, pace.quick);
  const told = Promise.all([coming, choice]);
  const count = inSteps(
    report,
    told.then(([about, snapshot]) => about.bytes + about[snapshot ? "snapshot" : "parts"].bytes),
  );
  const [about, snapshot] = await told;
  const options = { indexURL: at(PYODIDE), lockFileContents: about.lock, packageBaseUrl: at("") };
  const { libraries } = about.snapshot;
  const pyodide = snapshot
    ? await fromSnapshot(modules, options, at, fetching, libraries, snapshot.pack)
    : await fromParts(modules, options, at, fetching, missing);
  bringLater(pyodide, about.rest, at, waiting, Boolean(snapshot));
  const door = new WorkerApi(pyodide.pyimport("explorable.runtime.worker_api"));
  return { door, start: snapshot ? "snapshot" : "parts" };
}
