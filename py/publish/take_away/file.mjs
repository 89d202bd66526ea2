/**
 * Scripts for pages that are opened as files, to which browsers refuse modules, workers and fetch():
 * `node file.mjs site FOLDER WORDS main.js embed-page.js` makes one plain script of each of these modules.
 * WORDS is a JSON file of the languages besides English, whose scripts lie in folders in FOLDER.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { speaking } from "../words/speak.mjs";

const [from, to, wordsFile, ...entries] = process.argv.slice(2);
const others = JSON.parse(readFileSync(wordsFile, "utf8"));

for (const [language, words] of Object.entries({ en: {}, ...others })) {
  const { define, plugins } = speaking(language, words);
  await build({
    entryPoints: entries.map((name) => join(from, name)),
    outdir: join(to, language === "en" ? "" : language),
    bundle: true,
    format: "iife",
    inject: [join(from, "file-protocol", "stubs.js")],
    define: { ...define, "import.meta.url": "address", "navigator.serviceWorker": "undefined" },
    plugins,
    target: "es2022",
    minify: true,
    logLevel: "warning",
  });
}
