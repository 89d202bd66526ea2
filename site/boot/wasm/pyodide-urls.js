// Paths of Pyodide and its WebAssembly below the site's python/. The build names their folder after their
// content (py/publish/pyodide/runtime.py), which never changes.

/** @type {string} */
// @ts-expect-error the build puts its name here
export const PYODIDE = globalThis.PYODIDE;
export const WASM = `${PYODIDE}pyodide.asm.wasm`;
/** Named .js by the build: some servers have no type for .mjs. The first exports loadPyodide. */
export const SCRIPTS = ["pyodide.js", "pyodide.asm.js"].map((name) => PYODIDE + name);
/** @param {string} wasm @returns {string} the name of the secondary module of one that is split */
export const secondaryOf = (wasm) => wasm.replace(/\.wasm$/, ".secondary.wasm");
