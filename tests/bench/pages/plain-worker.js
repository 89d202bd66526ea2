import { loadPyodide } from "../plain/pyodide.mjs";

const pyodide = await loadPyodide({ indexURL: new URL("../plain/", import.meta.url).href });
await pyodide.loadPackage("numpy");
self.postMessage(pyodide.runPython("import numpy; float(numpy.arange(10).sum())"));
