/**
 * All styles in a folder made few and tight, in place: `node styles.mjs dist`. A style that imports
 * others is an entry that pages load; the imported ones are bundled into it and removed.
 */

import { readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";

const [folder] = process.argv.slice(2);
const imports = new Map(
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => path.endsWith(".css"))
    .map((path) => {
      const found = readFileSync(path, "utf8").matchAll(/@import "(.+?)"/g);
      return [path, [...found].map(([, name]) => join(dirname(path), name))];
    }),
);
const parts = new Set([...imports.values()].flat().filter((path) => !imports.get(path)?.length));

await build({
  entryPoints: [...imports.keys()].filter((path) => !parts.has(path)),
  outdir: folder,
  outbase: folder,
  allowOverwrite: true,
  bundle: true,
  external: ["*.woff2"],
  target: ["chrome120", "firefox121", "safari17"],
  minify: true,
  logLevel: "warning",
});
for (const path of parts) rmSync(path);
