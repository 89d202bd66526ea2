#!/usr/bin/env bash
# Least squares that loses half of its digits: numpy-ts takes singular values from the squared matrix.
#
# Packages  numpy-ts 1.7.0 (npm), numpy 2.4.3 (PyPI).
# Guess     A port of numpy to JavaScript answers as numpy does, up to the last few digits. numpy's
#           svd, lstsq, matrix_rank and cond work on the matrix itself: two almost equal columns,
#           1e-7 apart, are no trouble for double precision.
# Seen      numpy-ts finds singular values as square roots of the eigenvalues of the matrix times its
#           transpose. So everything below 1.5e-8 of the largest is lost: at 1e-8 the second singular
#           value is exactly 0, the rank 1 and the condition number infinite. Already at 1e-7 the
#           weights of a least squares problem whose exact solution is (1, 1) are off by 1.6 %, and
#           at 3e-8 by 18 %. lstsq reports rank 2 there, and nothing warns.
# Why       Collinear columns are what ridge is taught with, and what these functions are called for.
#           A page that computes in the reader's browser shows a wrong weight, or says that a
#           problem is singular that is not. Way round: the weights by `qr` and back substitution,
#           which numpy-ts does on the matrix itself; the rank by the diagonal of R.
#
# Exit: 0 as described, 1 the behaviour has changed, 2 a package could not be installed.
set -euo pipefail

described='
distance        singular value 2  rank  condition  weights
1e-6  numpy     1.0000e-6         2     1.414e+6   1.0000 1.0000
1e-6  numpy-ts  1.0000e-6         2     1.414e+6   1.0002 0.9998
1e-7  numpy     1.0000e-7         2     1.414e+7   1.0000 1.0000
1e-7  numpy-ts  9.9960e-8         2     1.415e+7   1.0157 0.9843
3e-8  numpy     3.0000e-8         2     4.714e+7   1.0000 1.0000
3e-8  numpy-ts  2.9802e-8         2     4.745e+7   1.1768 0.8232
1e-8  numpy     1.0000e-8         2     1.414e+8   1.0000 1.0000
1e-8  numpy-ts  0.0000e+0         1     Infinity   1.0000 1.0000
numpy-ts, by qr at 3e-8: 1.0000 1.0000'

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . numpy-ts@1.7.0 >&2 || exit 2
python3 -m venv venv && venv/bin/pip --quiet install numpy==2.4.3 >&2 || exit 2

cat > finding.py <<'PYTHON'
import json
import numpy as np

found = {}
for e in (1e-6, 1e-7, 3e-8, 1e-8):
    A = np.array([[1, 1], [e, 0], [0, e]])
    w = np.linalg.lstsq(A, np.array([2, e, e]), rcond=None)[0]
    found[e] = [np.linalg.svd(A)[1][1], int(np.linalg.matrix_rank(A)), np.linalg.cond(A), *w]
print(json.dumps(list(found.items())))
PYTHON

cat > finding.mjs <<'JAVASCRIPT'
import { execFileSync } from "node:child_process";
import * as np from "numpy-ts";

const list = (array) => array.tolist();
const row = (distance, name, [second, rank, condition, ...weights]) =>
  console.log(
    [
      distance.toExponential(0).padEnd(5),
      name.padEnd(9),
      second.toExponential(4).padEnd(17),
      String(rank).padEnd(5),
      (Number.isFinite(condition) ? condition.toExponential(3) : String(condition)).padEnd(10),
      weights.map((w) => w.toFixed(4)).join(" "),
    ].join(" "),
  );

console.log("distance        singular value 2  rank  condition  weights");
const byNumpy = JSON.parse(execFileSync("venv/bin/python", ["finding.py"], { encoding: "utf8" }));
for (const [e, expected] of byNumpy) {
  const A = np.array([[1, 1], [e, 0], [0, e]]);
  const b = np.array([2, e, e]);
  row(e, "numpy", expected);
  const second = list(np.linalg.svd(A).s)[1];
  const weights = list(np.linalg.lstsq(A, b).x);
  row(e, "numpy-ts", [second, np.linalg.matrix_rank(A), Number(np.linalg.cond(A)), ...weights]);
}
const e = 3e-8;
const { q, r } = np.linalg.qr(np.array([[1, 1], [e, 0], [0, e]]));
const [[r11, r12], [, r22]] = list(r);
const [y1, y2] = list(np.matmul(np.transpose(q), np.array([2, e, e])));
const w2 = y2 / r22;
console.log(`numpy-ts, by qr at 3e-8: ${((y1 - r12 * w2) / r11).toFixed(4)} ${w2.toFixed(4)}`);
JAVASCRIPT

seen=$'\n'$(node finding.mjs)
echo "$seen"
[ "$seen" = "$described" ] || { echo "CHANGED: not what this script describes" >&2; exit 1; }
