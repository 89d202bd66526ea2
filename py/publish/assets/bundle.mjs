/**
 * Bundles the browser's modules: `node bundle.mjs site dist/site BUILT WORDS PYODIDE`. A module that no other one imports,
 * or imports only when needed, becomes a script of its own name. All scripts lie in one folder, so that
 * addresses relative to them do not depend on where a source lies (site/urls.js). The script for pages
 * of others, site/host/, is one file above that folder; BUILT is the JSON of what it knows of the site.
 *
 * WORDS is a JSON file of the languages besides English. Each has scripts of its own, de/ in that folder and
 * de/embed.js above it. PYODIDE is the name of the folder of Pyodide.
 */

import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { build } from "esbuild";
import { speaking } from "../words/speak.mjs";
import { oneChunk } from "./one_chunk.mjs";

const NOT_BUNDLED = ["public", "file-protocol", "host"];
const PAGES = ["main.js", "embed-page.js"]; // what pages begin with
const WORKERS = ["worker.js", "print-worker.js"];
const TARGET = "es2022";
const [from, to, built, wordsFile, pyodide] = process.argv.slice(2);
/** @type {Record<string, import('../words/speak.mjs').Words>} */
const languages = { en: {}, ...JSON.parse(readFileSync(wordsFile, "utf8")) };
const modules = readdirSync(from, { recursive: true })
  .map((name) => join(from, String(name)))
  .filter(
    (path) => path.endsWith(".js") && !NOT_BUNDLED.includes(relative(from, path).split(sep)[0]),
  );
// Imported at once, or for its types, in a comment; and when needed.
const imported = allNamed(/from "(\..+?)"|import "(\..+?)"|import\('(\..+?)'\)/g);
const importedLater = allNamed(/import\("(\..+?)"\)/g);

/** @param {RegExp} pattern with a group for a relative name @returns {string[]} */
function allNamed(pattern) {
  return modules.flatMap((path) => {
    const found = [...readFileSync(path, "utf8").matchAll(pattern)];
    return found.map(([, ...names]) => join(dirname(path), String(names.find(Boolean))));
  });
}

const scripts = modules.filter((path) => importedLater.includes(path) || !imported.includes(path));
// Each in one file: a start would wait for what it imports.
const isWorker = (/** @type {string} */ path) => WORKERS.includes(basename(path));
const ofPages = oneChunk(
  scripts.filter((path) => !isWorker(path)),
  PAGES.map((name) => join(from, name)),
);

for (const [language, words] of Object.entries(languages)) {
  const folder = language === "en" ? "" : `${language}/`;
  const { define, plugins } = speaking(language, words);
  for (const [entryPoints, splitting] of /** @type {const} */ ([
    [ofPages.entryPoints, true],
    [scripts.filter(isWorker), false],
  ]))
    await build({
      entryPoints,
      entryNames: "[name]",
      outdir: join(to, folder),
      bundle: true,
      splitting,
      format: "esm",
      target: TARGET,
      minify: true,
      define: { ...define, "globalThis.PYODIDE": JSON.stringify(`${pyodide}/`) },
      plugins: [ofPages.plugin, ...plugins],
      sourcemap: true, // errors in a page show names and lines of the sources
      logLevel: "warning",
    });
  const { homepage, ...known } = JSON.parse(built);
  await build({
    entryPoints: [join(from, "host", "embed.js")],
    outfile: join(to, "..", folder, "embed.js"),
    bundle: true,
    format: "iife",
    target: TARGET,
    minify: true,
    define: {
      ...define,
      "globalThis.BUILT": JSON.stringify({ homepage: homepage + folder, ...known }),
    },
    plugins,
    logLevel: "warning",
  });
}
