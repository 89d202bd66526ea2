/**
 * The browser's modules made few and small: `node bundle.mjs site dist/site`. What pages and workers
 * ask for by name keeps its name: modules that no other one imports, or imports only when needed.
 */

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { build } from "esbuild";

const [from, to] = process.argv.slice(2);
const modules = readdirSync(from, { recursive: true })
  .map((name) => join(from, String(name)))
  .filter((path) => path.endsWith(".js") && !/^(top|file)$/.test(relative(from, dirname(path))));
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

await build({
  entryPoints: modules.filter((path) => importedLater.includes(path) || !imported.includes(path)),
  outbase: from,
  outdir: to,
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  minify: true,
  sourcemap: true, // what goes wrong in a page is said with the names and lines of the sources
  logLevel: "warning",
});
