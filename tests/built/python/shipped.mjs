// Python as the page starts it, from the files that the page fetches.

import { readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { unpack, writeFiles } from "../../../site/boot/pack.js";

/**
 * @param {string} folder dist/python
 * @returns {Promise<{pyodide: any, fetched: string[]}>} `fetched` says how often the rest was
 */
export async function startShipped(folder) {
  /** @param {string} name */
  const files = (name) => unpack(new Uint8Array(readFileSync(`${folder}/${name}`)).buffer);
  const { lock, rest } = JSON.parse(readFileSync(`${folder}/start.json`, "utf-8"));
  const own = `${folder}/${readdirSync(folder).find((name) => name.startsWith("pyodide-"))}/`;
  const { loadPyodide } = await import(pathToFileURL(`${own}pyodide.js`).href);
  const pyodide = await loadPyodide({
    indexURL: own,
    stdLibURL: `${folder}/library.pack`,
    lockFileContents: lock,
    fsInit: async (/** @type {any} */ FS, /** @type {any} */ { sitePackages }) =>
      writeFiles(FS, files("session.pack"), sitePackages),
    stdout: console.error,
  });
  /** @type {string[]} */
  const fetched = [];
  pyodide
    .pyimport("explorable.runtime.lazy_imports")
    .install(rest, (/** @type {string} */ place) => {
      fetched.push(place);
      writeFiles(pyodide.FS, files("rest.pack"), place);
    });
  pyodide
    .pyimport("explorable.runtime.sources")
    .install((/** @type {string} */ place) => writeFiles(pyodide.FS, files("sources.pack"), place));
  return { pyodide, fetched };
}
