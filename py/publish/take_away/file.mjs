/**
 * Scripts for pages that are opened as files, to which browsers refuse modules, workers and fetch():
 * `node file.mjs site FOLDER main.js embed-page.js` makes one plain script of each of these modules.
 */

import { join } from "node:path";
import { build } from "esbuild";

const [from, to, ...entries] = process.argv.slice(2);

await build({
  entryPoints: entries.map((name) => join(from, name)),
  outdir: to,
  bundle: true,
  format: "iife",
  inject: [join(from, "file-protocol", "stubs.js")],
  define: { "import.meta.url": "address", "navigator.serviceWorker": "undefined" },
  target: "es2022",
  minify: true,
  logLevel: "warning",
});
