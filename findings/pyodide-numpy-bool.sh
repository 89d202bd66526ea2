#!/usr/bin/env bash
# A false that is true: numpy's comparisons, handed from Pyodide to JavaScript.
#
# Packages  pyodide 314.0.4 (npm) with its own numpy 2.4.3. That wheel is taken out of
#           open-webui 0.12.4 (PyPI, 106 MB), which carries it, and checked by its sha256.
# Guess     np.float64 arrives in JavaScript as a number and a Python bool as a boolean, so
#           np.bool_, which every comparison of numpy returns, arrives as a boolean as well.
# Seen      It arrives as a PyProxy, and an object is truthy: `if` takes the wrong branch.
#           toJs() and to_js() do not help: they make it the array [false], truthy again.
#           np.allclose returns a Python bool and is right, (a == b).all() beside it is wrong.
#           np.float64 is right because it is a subclass of float; np.float32 and all of
#           numpy's integers are proxies too, and `+` then glues strings: a sum of 6 plus 1
#           is "61".
# Why       A page asks Python "has it converged?", "is the matrix singular?", "is the point
#           inside?" and believes the answer. Nothing fails, and the tests in Python pass.
#           Give JavaScript bool(x), int(x), float(x) or x.item(), or send JSON.
#
# Exit: 0 as described, 1 the behaviour has changed, 2 a package could not be installed.
set -euo pipefail

described='
false, from Python                 boolean  falsy
np.allclose(0, 1)                  boolean  falsy
(np.zeros(2) == 1).all()           PyProxy  truthy
np.float64(0) > 1                  PyProxy  truthy
the same in a dict, after toJs()   [false]  truthy
np.float64(6) + 1 in JavaScript    number   7
np.float32(6) + 1 in JavaScript    string   6.01
np.arange(4).sum() + 1             string   61'

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
{
  npm install --silent --no-audit --no-fund --prefix . pyodide@314.0.4 &&
    python3 -m venv venv &&
    # The carrier is unpacked, never run, so its own limits on Python do not matter.
    venv/bin/python -m pip download --quiet --no-deps --only-binary=:all: \
      --python-version 3.12 --dest . open-webui==0.12.4
} >&2 || exit 2

venv/bin/python - >&2 <<'PYTHON' || exit 2
import hashlib, json, pathlib, sys, zipfile

lock = json.loads(pathlib.Path("node_modules/pyodide/pyodide-lock.json").read_text())
numpy = lock["packages"]["numpy"]
with zipfile.ZipFile(next(pathlib.Path().glob("open_webui-*.whl"))) as carrier:
    wheel = carrier.read("open_webui/frontend/pyodide/" + numpy["file_name"])
if hashlib.sha256(wheel).hexdigest() != numpy["sha256"]:
    sys.exit("not the numpy that this Pyodide was released with")
pathlib.Path("wheels").mkdir()
pathlib.Path("wheels", numpy["file_name"]).write_bytes(wheel)
PYTHON

cat > finding.mjs <<'JAVASCRIPT'
import { loadPyodide } from "pyodide";

const pyodide = await loadPyodide({ packageCacheDir: "wheels" });
await pyodide.loadPackage("numpy", { messageCallback() {} });
pyodide.runPython("import numpy as np");

function kind(value) {
  if (value instanceof pyodide.ffi.PyProxy) return "PyProxy";
  return typeof value === "object" ? JSON.stringify(value) : typeof value;
}
const line = (label, seen, outcome) =>
  console.log(`${label.padEnd(35)}${seen.padEnd(9)}${outcome}`);
const truth = (label, value) => line(label, kind(value), value ? "truthy" : "falsy");
const plusOne = (label, value) => line(label, typeof (value + 1), String(value + 1));

truth("false, from Python", pyodide.runPython("1 == 2"));
for (const code of ["np.allclose(0, 1)", "(np.zeros(2) == 1).all()", "np.float64(0) > 1"]) {
  truth(code, pyodide.runPython(code));
}
const dict = pyodide.runPython("{'converged': np.float64(0) > 1}");
const converted = dict.toJs({ dict_converter: Object.fromEntries });
truth("the same in a dict, after toJs()", converted.converged);
plusOne("np.float64(6) + 1 in JavaScript", pyodide.runPython("np.float64(6)"));
plusOne("np.float32(6) + 1 in JavaScript", pyodide.runPython("np.float32(6)"));
plusOne("np.arange(4).sum() + 1", pyodide.runPython("np.arange(4).sum()"));
JAVASCRIPT

seen=$'\n'$(node finding.mjs)
echo "$seen"
[ "$seen" = "$described" ] || { echo "CHANGED: not what this script describes" >&2; exit 1; }
