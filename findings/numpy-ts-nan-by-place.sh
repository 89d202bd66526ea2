#!/usr/bin/env bash
# A missing value that counts or not by its place: numpy-ts's max, min, argmax and median.
#
# Packages  numpy-ts 1.7.0 (npm), numpy 2.4.3 (PyPI).
# Guess     As in numpy: one NaN makes max, min and median NaN, and argmax is its place; nanmax and
#           its like are there for those who want it left out. logaddexp(-inf, -inf) is -inf, the
#           logarithm of 0 + 0.
# Seen      In numpy-ts it depends on the order of the numbers. NaN in the first place makes max and
#           min NaN, and argmax is its place; anywhere else all three pass it over in silence, and
#           max along an axis does so even in the first place. median sorts it among the numbers and
#           returns another one. sum and cumsum are NaN, as in numpy. logaddexp of twice -inf, or
#           twice inf, is NaN.
# Why       A log density is -inf where a prior excludes a weight, and NaN where a formula breaks
#           down. Its maximum over a grid then looks sound though the curve is not, and sorting the
#           same numbers differently changes the answer. Way round: look at isnan(x).some() or at
#           the sum before a maximum is believed, and add log densities as
#           m + log(exp(a - m) + exp(b - m)) with the case m = -inf apart.
#
# Exit: 0 as described, 1 the behaviour has changed, 2 a package could not be installed.
set -euo pipefail

described='
numbers      by        max  min  argmax  median  max of a row
1 NaN 3      numpy     NaN  NaN  1       NaN     NaN
1 NaN 3      numpy-ts  3    1    2       NaN     3
NaN 1 3      numpy     NaN  NaN  0       NaN     NaN
NaN 1 3      numpy-ts  NaN  NaN  0       1       3
1 3 NaN      numpy     NaN  NaN  2       NaN     NaN
1 3 NaN      numpy-ts  3    1    1       3       3
logaddexp(-inf, -inf): numpy -Infinity, numpy-ts NaN'

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . numpy-ts@1.7.0 >&2 || exit 2
python3 -m venv venv && venv/bin/pip --quiet install numpy==2.4.3 >&2 || exit 2

cat > finding.py <<'PYTHON'
import sys
import numpy as np

numbers = np.array(sys.argv[1:], dtype=float)
found = [np.max(numbers), np.min(numbers), np.argmax(numbers), np.median(numbers)]
found += [np.max([numbers, numbers], axis=1)[0], np.logaddexp(-np.inf, -np.inf)]
print(*(f"{value:g}" for value in found))
PYTHON

cat > finding.mjs <<'JAVASCRIPT'
import { execFileSync } from "node:child_process";
import * as np from "numpy-ts";

const NAMES = { nan: Number.NaN, "-inf": Number.NEGATIVE_INFINITY };
const byNumpy = (numbers) =>
  execFileSync("venv/bin/python", ["finding.py", ...numbers.map(String)], { encoding: "utf8" })
    .trim()
    .split(" ")
    .map((text) => NAMES[text] ?? Number(text));
function byPort(numbers) {
  const array = np.array(numbers);
  const row = np.max(np.array([numbers, numbers]), 1).tolist()[0];
  const none = np.array([Number.NEGATIVE_INFINITY]);
  const twice = np.logaddexp(none, none).tolist()[0];
  return [np.max(array), np.min(array), np.argmax(array), np.median(array), row, twice];
}

console.log("numbers      by        max  min  argmax  median  max of a row");
const WIDTHS = [4, 4, 7, 7, 0];
const sums = [];
for (const numbers of [[1, Number.NaN, 3], [Number.NaN, 1, 3], [1, 3, Number.NaN]]) {
  for (const [name, found] of [["numpy", byNumpy(numbers)], ["numpy-ts", byPort(numbers)]]) {
    const cells = WIDTHS.map((width, i) => String(found[i]).padEnd(width)).join(" ");
    console.log(`${numbers.join(" ").padEnd(12)} ${name.padEnd(9)} ${cells}`);
    sums.push(`${name} ${found[5]}`);
  }
}
console.log(`logaddexp(-inf, -inf): ${sums.slice(0, 2).join(", ")}`);
JAVASCRIPT

seen=$'\n'$(node finding.mjs)
echo "$seen"
[ "$seen" = "$described" ] || { echo "CHANGED: not what this script describes" >&2; exit 1; }
