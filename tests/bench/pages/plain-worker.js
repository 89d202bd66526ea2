import { loadPyodide } from "../python/pyodide.mjs";

const pyodide = await loadPyodide({ indexURL: new URL("../python/", import.meta.url).href });
await pyodide.loadPackage("numpy");
self.postMessage(pyodide.runPython("import numpy; float(numpy.arange(10).sum())"));
