// Starts Python, with the site's own modules in it.

import { countBytes } from "./progress.js";

const python = new URL("../python/", import.meta.url);

/**
 * @param {(loaded: number, total: number) => void} report called for every piece that comes
 * @param {(error: Error) => void} missing called when a file cannot be had
 * @returns {Promise<any>} the Python module that draws
 */
export async function boot(report, missing) {
  const module = import(new URL("pyodide.mjs", python).href);
  const files = await (await fetch(new URL("files.json", python))).json();
  const total = files.reduce(
    (/** @type {number} */ sum, /** @type {any} */ file) => sum + file.bytes,
    0,
  );
  countBytes((loaded) => report(loaded, total), missing);
  const code = fetch(new URL("explorable.zip", python)).then((response) => response.arrayBuffer());
  const { loadPyodide } = await module;
  const pyodide = await loadPyodide({ indexURL: python.href, packages: ["numpy"] });
  pyodide.unpackArchive(await code, "zip");
  return pyodide.pyimport("explorable.browser");
}
