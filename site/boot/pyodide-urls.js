// Paths of Pyodide and its WebAssembly below the site's python/. They contain the version, so that
// their content never changes.

import { version } from "pyodide/package.json";

export const PYODIDE = `pyodide-${version}/`;
export const WASM = `${PYODIDE}pyodide.asm.wasm`;
/** Named .js by the build: some servers have no type for .mjs. The first exports loadPyodide. */
export const SCRIPTS = ["pyodide.js", "pyodide.asm.js"].map((name) => PYODIDE + name);
