// Starts of the Pyodide in a folder, as pages start it: with all libraries linked, or with no Python run yet.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { unpack, writeFiles } from "../../../site/boot/pack.js";
import { link } from "../../../site/boot/snapshot/link-libraries.js";
import { completeMain } from "../../../site/boot/wasm/split-module.js";

const PACKAGES = "/lib/python3.14/site-packages";
const PROGRAM = "./this.program"; // as in a browser
const MAIN = "pyodide"; // in the profile
const NOTHING = new Uint8Array(1);

const isLibrary = (/** @type {string} */ name) => name.endsWith(".so");

/**
 * @param {string} python the folder of start.json and the packs
 * @param {string} compiled that of Pyodide
 * @param {import('./profile.mjs').Profile} profile of the functions that are called
 */
export async function openStarts(python, compiled, profile) {
  /** @param {string} name @returns {Promise<any>} a module of the Pyodide that pages start */
  const imported = (name) => import(pathToFileURL(join(compiled, name)).href);
  const { loadPyodide } = await imported("pyodide.js");
  const createModule = (await imported("pyodide.asm.js")).default;

  const pack = await readFile(join(python, "session.pack"));
  const files = unpack(new Uint8Array(pack).buffer);
  /** @type {[string, Promise<WebAssembly.Module>, import('../../../site/boot/wasm/split-module.js').Complete][]} */
  const libraries = files
    .filter(([name]) => isLibrary(name))
    .map(([name, content]) => [
      `${PACKAGES}/${name}`,
      WebAssembly.compile(content.slice()),
      profile.of(name),
    ]);
  const { lock, rest } = JSON.parse(await readFile(join(python, "start.json"), "utf-8"));

  /** @param {object} options @param {(settings: any) => Promise<any>} createPyodideModule */
  const start = (options, createPyodideModule) =>
    loadPyodide({
      indexURL: `${compiled}/`,
      stdLibURL: join(python, "library.pack"),
      lockFileContents: lock,
      packageBaseUrl: `${compiled}/`,
      _sysExecutable: PROGRAM,
      stdout: () => {}, // what readers' texts print, and their warnings
      stderr: () => {},
      createPyodideModule,
      ...options,
    });

  /** @param {any} settings @returns {Promise<any>} the module of Pyodide, whose libraries Python loads itself */
  async function unlinked(settings) {
    completeMain(settings, profile.of(MAIN));
    return createModule(settings);
  }

  /** @param {any} settings @returns {Promise<any>} the module of Pyodide, with all libraries linked */
  async function linked(settings) {
    const [module] = await Promise.all([unlinked(settings), link(settings, libraries)]);
    return module;
  }

  /** @param {object} env @returns {Promise<any>} a module in which no Python has run */
  function blank(env) {
    return new Promise((done, failed) => {
      start({ env }, async (settings) => {
        settings.noInitialRun = true;
        done(await linked(settings));
        return new Promise(() => {}); // it is not to become a Python
      }).catch(failed);
    });
  }

  // Linked before, libraries are only looked up by name.
  const withoutLibraries = files.map(([name, content]) => [
    name,
    isLibrary(name) ? NOTHING : content,
  ]);
  const writing = (/** @type {any} */ content) => async (/** @type {any} */ FS) =>
    writeFiles(FS, content, PACKAGES);
  return {
    ...{ start, linked, unlinked, blank, rest },
    ...{ writeAll: writing(files), writeWithoutLibraries: writing(withoutLibraries) },
  };
}
