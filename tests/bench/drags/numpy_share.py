"""numpy's share of a frame of the figure likelihood, beside numpy-ts, a port of it to scripts.

numpy-ts needs a newer Node than the site: it is not installed with its packages, but on demand, in
.cache/, where the bundle for browsers is all that is used of it.
"""

import json
import shutil
import subprocess
from pathlib import Path

from tests.bench.drags.baselines import browser_page
from tests.bench.summary import in_turns, summary

VERSION = "1.7.0"
CACHE = Path(__file__).parents[3] / ".cache" / "numpy-ts"
BUNDLE = CACHE / "node_modules" / "numpy-ts" / "dist" / "numpy-ts.browser.js"
DOCUMENT = "bench/probe.js"  # any file will do: a page in which nothing else runs
ROUNDS, BATCHES = 5, 20
SAME = 1e-9
STATES = 20  # frames whose numbers are compared

START = """async () => {
  const { loadPyodide } = await import('/plain/pyodide.mjs');
  const pyodide = await loadPyodide({ indexURL: new URL('/plain/', location).href });
  await pyodide.loadPackage('numpy');
  const file = async (name) => fetch(`/bench/${name}`);
  pyodide.unpackArchive(await (await file('draw_mpl.zip')).arrayBuffer(), 'zip');
  pyodide.runPython(await (await file('numpy/numpy_frame.py')).text());
  window.python = (code) => pyodide.runPython(code);
  window.other = await import('/bench/numpy/numpy-ts-frame.js');
  window.states = JSON.parse(python(`
import json
json.dumps([state(number) for number in range(BATCH)])`));
}"""


def install():
    """Install numpy-ts, pinned, if it is not there."""
    manifest = CACHE / "node_modules" / "numpy-ts" / "package.json"
    if manifest.exists() and json.loads(manifest.read_text("utf-8"))["version"] == VERSION:
        return
    CACHE.mkdir(parents=True, exist_ok=True)
    (CACHE / "package.json").write_text('{"private": true, "type": "module"}\n', "utf-8")
    npm = shutil.which("npm") or "npm"
    words = [npm, "install", "--no-audit", "--no-fund", "--save-exact", f"numpy-ts@{VERSION}"]
    subprocess.run(words, cwd=CACHE, check=True, capture_output=True)


def is_installed():
    return BUNDLE.exists()


def measure(playwright, address, folder):
    """Milliseconds of a frame by both, in turns, and how far their numbers are apart.

    Installs numpy-ts if need be. Raises ValueError where they differ by more than SAME.
    """
    install()
    target = folder / "bench" / "numpy" / "numpy-ts.js"
    if not target.exists():
        shutil.copyfile(BUNDLE, target)
    with browser_page(playwright, f"{address}/{DOCUMENT}") as page:
        page.evaluate(START)
        apart = max(difference(page, number) for number in range(STATES))
        if apart > SAME:
            raise ValueError(f"numpy-ts and numpy differ by {apart}")
        ways = {
            "pyodide": lambda: json.loads(page.evaluate(f"python('str(frames({BATCHES}))')")),
            "numpy_ts": lambda: page.evaluate(f"other.frames({BATCHES}, states)"),
        }
        in_turns(ways, 2)  # for the JIT compiler
        found = in_turns(ways, ROUNDS)
    times = {name: summary(ms) for name, ms in found.items()}
    ratio = times["numpy_ts"]["p50"] / times["pyodide"]["p50"]
    return {"version": VERSION, "largest_difference": apart, "ms": times, "ratio": ratio}


def difference(page, number):
    """The largest difference of the numbers of one frame; infinite where their count differs."""
    ours = json.loads(page.evaluate(f"python('str(frame({number}))')"))
    other = page.evaluate(f"other.frame(states[{number}])")
    if len(ours) != len(other):
        return float("inf")
    return max(abs(a - b) for a, b in zip(ours, other, strict=True))
