/** Rebuilds when a source file is saved and reloads open pages. */

import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./command.mjs";
import { python } from "./setup.mjs";

const sources = ["site", "py", "templates", "build.py"];
const milliseconds = 250;

/** Put at the end of every page while watching; a frame leaves reloading to the page around it. */
export const reloadScript = `if (window === window.top)
  new EventSource("/.reload").onmessage = () => location.reload();
`;

/**
 * @returns {{building: () => Promise<void>, listeners: Set<import("node:http").ServerResponse>}}
 */
export function watch() {
  /** @type {Set<import("node:http").ServerResponse>} */
  const listeners = new Set();
  let current = Promise.resolve();
  let built = fingerprint();
  let seen = built;
  let busy = false;

  // Asking for times instead of listening: the same on every system and disk, and no editor's way
  // of saving (a new file under the old name, two writes) escapes it.
  setInterval(() => {
    const now = fingerprint();
    // Editors write twice and git writes a lot: begin when two looks agree.
    const settled = now === seen;
    seen = now;
    if (busy || !settled || now === built) return;
    built = now;
    busy = true;
    current = rebuild(listeners).finally(() => {
      busy = false;
    });
  }, milliseconds);
  return { building: () => current, listeners };
}

/** @param {Set<import("node:http").ServerResponse>} listeners */
async function rebuild(listeners) {
  const code = await run(python, ["build.py"]);
  if (code === 0) for (const listener of listeners) listener.write("data: built\n\n");
  else console.error("The build failed; what was built before stays.");
}

/** @returns {string} changes when any source file does */
function fingerprint() {
  return sources.flatMap((name) => describe(join(root, name))).join("\n");
}

/**
 * @param {string} path a file, or a folder with all that is in it
 * @returns {string[]}
 */
function describe(path) {
  try {
    const status = statSync(path);
    if (!status.isDirectory()) return [`${path} ${status.mtimeMs} ${status.size}`];
    // Python writes __pycache__ while it builds; editors keep their own notes beside a file.
    const names = readdirSync(path).filter((name) => !/^\.|^__pycache__$|~$/.test(name));
    return names.flatMap((name) => describe(join(path, name)));
  } catch {
    return []; // removed while we looked; the next look sees it gone
  }
}
