/**
 * Bundles the browser's modules: `node bundle.mjs site dist/site BUILT`. A module that no other one imports,
 * or imports only when needed, becomes a script of its own name. All scripts lie in one folder, so that
 * addresses relative to them do not depend on where a source lies (site/urls.js). The script for pages
 * of others, site/host/, is one file above that folder; BUILT is the JSON of what it knows of the site.
 */

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { build } from "esbuild";

const NOT_BUNDLED = ["public", "file-protocol", "host"];
const TARGET = "es2022";
const [from, to, built] = process.argv.slice(2);
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

await build({
  entryPoints: modules.filter((path) => importedLater.includes(path) || !imported.includes(path)),
  entryNames: "[name]",
  outdir: to,
  bundle: true,
  splitting: true,
  format: "esm",
  target: TARGET,
  minify: true,
  sourcemap: true, // errors in a page show names and lines of the sources
  logLevel: "warning",
});

await build({
  entryPoints: [join(from, "host", "embed.js")],
  outfile: join(to, "..", "embed.js"),
  bundle: true,
  format: "iife",
  target: TARGET,
  minify: true,
  define: { "globalThis.BUILT": built },
  logLevel: "warning",
});
