/** All styles in a folder written tighter, in place: `node styles.mjs dist`. */

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const [folder] = process.argv.slice(2);

await build({
  entryPoints: readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => path.endsWith(".css")),
  outdir: folder,
  outbase: folder,
  allowOverwrite: true,
  target: ["chrome120", "firefox121", "safari17"],
  minify: true,
  logLevel: "warning",
});
