// The list of a start's files, and the scripts among them.

import { checkOwnSum } from "./checksum.js";
import { damaged, wronglyTyped } from "./errors.js";
import { fetchFile, reload } from "./fetch-file.js";

/**
 * @typedef {object} Manifest start.json
 * @property {number} bytes that every start takes
 * @property {{bytes: number}} parts
 * @property {object} lock
 * @property {string} rest names of modules
 * @property {Record<string, number>} sums checksums of files that do not begin with their own
 * @property {{bytes: number, sha256: string, libraries: [file: string, path: string][],
 *   session: import('./snapshot/restore-memory.js').Session}} snapshot
 */

/**
 * @typedef {object} Sources what both kinds of start take Pyodide from
 * @property {Promise<any[]>} modules of Pyodide
 * @property {object} options for it
 * @property {(name: string) => string} urlOf
 * @property {import('./counted-fetch.js').CountedFetch} files
 * @property {(name: string) => Promise<void>} verify rejects if a file is not as it was built
 * @property {(wasm: string) => import('./wasm/split-module.js').Complete} complete
 */

/** @param {string} url @returns {Promise<Manifest>} rejects with a StartError */
export async function fetchManifest(url) {
  const response = await fetchFile(url);
  const bytes = new Uint8Array(await response.arrayBuffer());
  checkOwnSum(bytes, url);
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** @param {string[]} urls @returns {Promise<any[]>} the modules; rejects with a StartError */
export async function importAll(urls) {
  try {
    return await Promise.all(urls.map((url) => import(url)));
  } catch (error) {
    console.warn("Python has failed:", error);
    for (const url of urls) {
      const { headers } = await reload(url); // rejects if it is missing
      if (!headers.get("Content-Type")?.includes("javascript")) throw wronglyTyped(url);
    }
    throw damaged(urls[urls.length - 1]);
  }
}
