import { loadPyodide } from "../plain/pyodide.mjs";

const folder = new URL("../plain/", import.meta.url).href;
const bytes = async (url) => (await fetch(new URL(url, import.meta.url))).arrayBuffer();

async function start() {
  const begin = performance.now();
  const pyodide = await loadPyodide({ indexURL: folder });
  await pyodide.loadPackage(["numpy", "matplotlib"]);
  pyodide.unpackArchive(await bytes("draw_mpl.zip"), "zip");
  const loaded = performance.now();
  pyodide.runPython(await (await fetch(new URL("matplotlib_frame.py", import.meta.url))).text());
  const frame = pyodide.globals.get("frame");
  self.onmessage = ({ data }) => self.postMessage(frame(data));
  self.postMessage({ load: loaded - begin, import: performance.now() - loaded });
}

start();
