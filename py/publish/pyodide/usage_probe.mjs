// Probes which modules of the standard library and of numpy a session uses:
// `node usage_probe.mjs LIBRARY PACK FOLDER` starts Python from a whole library and a pack of whole
// packages, and leaves used.json and our own modules, compiled, in FOLDER.
// In (standard input): [{name, states, code}, …], every figure.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { loadPyodide } from "pyodide";
import { unpack, writeFiles } from "../../../site/boot/pack.js";
import { exerciseAll } from "./exercise_figures.mjs";

const [library, pack, folder] = process.argv.slice(2);
const PACKAGES = "/lib/python3.14/site-packages";

const files = unpack(new Uint8Array(await readFile(pack)).buffer);
const pyodide = await loadPyodide({
  env: { PYTHONNODEBUGRANGES: "1" }, // as in precompile.mjs
  stdLibURL: library,
  fsInit: async (FS) => writeFiles(FS, files, PACKAGES),
  stdout: () => {}, // what the texts below print, and their warnings
  stderr: () => {},
});
const api = pyodide.pyimport("explorable.runtime.worker_api");
// Part of every session, with nothing to fetch here.
for (const name of ["lazy_imports", "sources"]) pyodide.pyimport(`explorable.runtime.${name}`);

exerciseAll(api, JSON.parse(await text(process.stdin)));

pyodide.runPython(await readFile(new URL("usage_probe.py", import.meta.url), "utf-8"));
const [used, compiled] = ["used", "compiled"].map((name) => pyodide.globals.get(name));
const places = { library: "/lib/python314.zip", packages: PACKAGES };
const found = Object.entries(places).map(([key, place]) => [key, used(place).toJs()]);
await writeFile(join(folder, "used.json"), JSON.stringify(Object.fromEntries(found)));
for (const [name, bytes] of Object.entries(compiled(`${PACKAGES}/explorable`).toJs())) {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), bytes);
}
