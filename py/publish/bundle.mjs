/**
 * The browser's files made small: `node bundle.mjs site dist`. Modules that no other one imports,
 * which pages and workers ask for by name, become one file each; styles are written tighter.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const [from, to] = process.argv.slice(2);
const modules = readdirSync(from).filter((name) => name.endsWith(".js"));
const imported = modules.flatMap((name) => {
  const text = readFileSync(join(from, name), "utf8");
  return [...text.matchAll(/(?:from |import\()["']\.\/([\w-]+\.js)["']/g)].map(
    ([, other]) => other,
  );
});
const asked = modules.filter((name) => !imported.includes(name));

await build({
  entryPoints: asked.map((name) => join(from, name)),
  outdir: join(to, "site"),
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  minify: true,
  sourcemap: true, // what goes wrong in a page is said with the names and lines of the sources
  logLevel: "warning",
});

const styles = ["site", "katex"].flatMap((folder) =>
  readdirSync(join(to, folder))
    .filter((name) => name.endsWith(".css"))
    .map((name) => join(to, folder, name)),
);
await build({
  entryPoints: styles,
  outdir: to,
  outbase: to,
  allowOverwrite: true,
  target: ["chrome120", "firefox121", "safari17"],
  minify: true,
  logLevel: "warning",
});
