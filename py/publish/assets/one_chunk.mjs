// What pages share becomes one chunk: every script that comes later imports all of it, in name, as pages
// have it already. Else esbuild makes a chunk for each set of scripts that share a module, and a page would
// begin with half a dozen requests for a few hundred bytes each.

import { readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";

const LATER = "later:";

/** @param {string} path of a script @returns {string[]} the files that it imports */
function importsOf(path) {
  const names = readFileSync(path, "utf8").matchAll(/^import .*?"(\..+?)";$/gm);
  return [...names].map(([, name]) => resolve(dirname(path), name));
}

/**
 * @param {string[]} scripts paths of all
 * @param {string[]} pages those that pages begin with
 * @returns {{entryPoints: Record<string, string>, plugin: import('esbuild').Plugin}} for esbuild
 */
export function oneChunk(scripts, pages) {
  const [first, ...others] = pages.map(importsOf);
  const shared = first.filter((path) => others.every((paths) => paths.includes(path)));
  const entry = (/** @type {string} */ path) =>
    pages.includes(path) ? path : LATER + resolve(path);
  /** @type {import('esbuild').Plugin} */
  const plugin = {
    name: "one chunk",
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${LATER}`) }, ({ path }) => ({
        path: path.slice(LATER.length),
        namespace: LATER,
      }));
      build.onResolve({ filter: /^\./ }, ({ path, kind, resolveDir }) =>
        kind === "dynamic-import"
          ? { path: resolve(resolveDir, path), namespace: LATER }
          : undefined,
      );
      build.onLoad({ filter: /./, namespace: LATER }, ({ path }) => ({
        contents: [
          ...shared.map((one) => `import ${JSON.stringify(one)};`),
          `export * from ${JSON.stringify(path)};`,
        ].join("\n"),
        resolveDir: dirname(path),
      }));
    },
  };
  const named = scripts.map((path) => [basename(path, ".js"), entry(path)]);
  return { entryPoints: Object.fromEntries(named), plugin };
}
