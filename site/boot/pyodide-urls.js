// Where Pyodide lies, and numpy's libraries: below the site's python/. What has this address never
// changes; another version has another one.

import { version } from "pyodide/package.json";

export const PYODIDE = `pyodide-${version}/`;
export const WASM = `${PYODIDE}pyodide.asm.wasm`;
