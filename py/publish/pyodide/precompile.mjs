// Compiles archives of Python modules in the very Python that will import them:
// `node precompile.mjs ARCHIVE … FOLDER` writes their compiled namesakes into FOLDER.

import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { loadPyodide } from "pyodide";

// Where Pyodide puts them.
const LIBRARY = "/lib/python314.zip";
const WHEELS = "/lib/python3.14/site-packages";

const folder = /** @type {string} */ (process.argv.at(-1));
// Leaves out from which columns of a line each instruction comes: a quarter of a compressed module, which
// only draws marks below lines in tracebacks. A reader's own text is compiled in the page, with them.
const env = { PYTHONNODEBUGRANGES: "1" };
const pyodide = await loadPyodide({ env, stdout: console.error });
pyodide.runPython(await readFile(new URL("precompile.py", import.meta.url), "utf-8"));
const precompiled = pyodide.globals.get("precompiled");
for (const archive of process.argv.slice(2, -1)) {
  const bytes = pyodide.toPy(new Uint8Array(await readFile(archive))).tobytes();
  const changed = precompiled(bytes, archive.endsWith(".whl") ? WHEELS : LIBRARY);
  await writeFile(join(folder, basename(archive)), changed.toJs());
}
