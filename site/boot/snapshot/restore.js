// Restores Python as it was at build, after it had imported everything and drawn every figure.

import { checkHash } from "../fetch-file.js";
import { WASM } from "../wasm/pyodide-urls.js";
import { completeMain } from "../wasm/split-module.js";
import { SNAPSHOT } from "./choose.js";
import { free } from "./content.js";
import { link } from "./link-libraries.js";
import { writerInto } from "./memory-diff.js";
import { makeRoom, restoreSession } from "./restore-memory.js";

const NO_LIBRARY = "data:,"; // all that is used of the standard library has been imported; never requested

/** The snapshot does not fit this browser. */
export class SnapshotError extends Error {}

/**
 * @param {import('../manifest.js').Sources} sources
 * @param {import('../manifest.js').Manifest["snapshot"]} about it
 * @param {import('./choose.js').Requested} requested
 * @returns {Promise<any>} Pyodide; rejects with a SnapshotError if anything differs from the build
 */
export async function startFromSnapshot(sources, about, requested) {
  const { urlOf, files, verify, complete } = sources;
  const { libraries, session } = about;
  const arrived = requested.stored ? Promise.resolve() : verify(SNAPSHOT);
  const verified = Promise.all([WASM, ...libraries.map(([name]) => name)].map(verify));
  for (const promise of [arrived, verified]) promise.catch(() => {}); // is handled where they are used
  files.answerEmpty(NO_LIBRARY);
  const [{ loadPyodide }, { default: createModule }] = await sources.modules;
  try {
    const pyodide = await loadPyodide({
      ...sources.options,
      stdLibURL: NO_LIBRARY,
      createPyodideModule: async (/** @type {any} */ settings) => {
        settings.noInitialRun = true; // Python has run already
        completeMain(settings, complete(WASM));
        const linked = link(
          settings,
          libraries.map(([name, path], index) => [
            path,
            requested.libraries[index],
            complete(name),
          ]),
        );
        const [module] = await Promise.all([createModule(settings), linked]);
        makeRoom(module, session);
        await verified;
        await write(module.HEAPU8, requested, about, arrived, urlOf(SNAPSHOT));
        restoreSession(module, session);
        return module;
      },
    });
    pyodide.pyimport("random").seed(); // else every reader gets the same random numbers
    return pyodide;
  } catch (error) {
    await verify(WASM); // else a start from packs would fail as well
    throw new SnapshotError(String(/** @type {any} */ (error).message ?? error));
  }
}

/**
 * Writes the content into a memory, in which nothing runs until all of it is known to be as it was built.
 * @param {Uint8Array} memory
 * @param {import('./choose.js').Requested} requested
 * @param {import('../manifest.js').Manifest["snapshot"]} about
 * @param {Promise<void>} arrived rejects if what comes from the network has another checksum
 * @param {string} url
 */
async function write(memory, { content, stored }, { session, sha256 }, arrived, url) {
  if (!stored) {
    content.writeInto(memory, session.runs);
    return arrived;
  }
  const whole = await stored;
  const hashed = checkHash(whole, sha256, url); // code that readers run can write into the cache
  try {
    writerInto(memory, session.runs)(whole); // meanwhile
  } finally {
    await hashed; // one that is damaged has left the cache before a start from packs
  }
  free(whole);
}
