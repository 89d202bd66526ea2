#!/usr/bin/env bash
# A second penalty that changes the first: polars-ds counts l2_reg n times as soon as l1_reg is not 0.
#
# Packages  polars-ds 0.13.0 with polars 2.1.0 and numpy 2.4.6 (PyPI).
# Guess     lin_reg(l1_reg=…, l2_reg=…) is one objective, so a tiny l1_reg beside an l2_reg changes
#           next to nothing, and l1_reg=0 is its limit.
# Seen      Without l1_reg the weights are those of least  sum of squares + l2_reg * |w|^2,  and with
#           l1_reg = 1e-9 those of least  sum of squares + n * l2_reg * |w|^2.
# Why       A grid over both settings that begins at l1_reg=0 compares two different ridges: the
#           prior of the first row is sqrt(n) times as wide as that of all others, and an l2_reg
#           that was chosen for one is passed to the other.
# Way round Divide l2_reg by n once l1_reg is above 0.
#
# Exit: 0 as described, 1 the behaviour has changed, 2 a package could not be installed.
set -euo pipefail

described='
weights                      n = 40          n = 400
l2_reg 1                  1.84 -0.94       1.97 -0.88
l2_reg 1, l1_reg 1e-9     0.87 -0.38       0.99 -0.44
ridge, 1                  1.84 -0.94       1.97 -0.88
ridge, n                  0.87 -0.38       0.99 -0.44'

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
{
  python3 -m venv venv &&
    venv/bin/python -m pip install --quiet --no-compile --only-binary=:all: \
      polars-ds==0.13.0 polars==2.1.0 numpy==2.4.6
} >&2 || exit 2

cat > finding.py <<'PYTHON'
import numpy as np
import polars as pl
import polars_ds as pds


def table(n):
    """X (n, 2) and y (n,) of a line with weights 2 and -1."""
    rng = np.random.default_rng(0)
    X = rng.normal(size=(n, 2))
    return X, X @ [2, -1] + rng.normal(size=n)


def fitted(X, y, **penalties):
    """The weights that polars-ds finds, without an intercept."""
    frame = pl.DataFrame({"a": X[:, 0], "b": X[:, 1], "y": y})
    return frame.select(pds.lin_reg("a", "b", target="y", **penalties)).item().to_list()


def ridge(X, y, penalty):
    """The weights of least sum of squares + penalty |w|^2."""
    return np.linalg.solve(X.T @ X + penalty * np.eye(2), X.T @ y)


ROWS = {
    "l2_reg 1": lambda X, y: fitted(X, y, l2_reg=1.0),
    "l2_reg 1, l1_reg 1e-9": lambda X, y: fitted(X, y, l2_reg=1.0, l1_reg=1e-9),
    "ridge, 1": lambda X, y: ridge(X, y, 1),
    "ridge, n": lambda X, y: ridge(X, y, len(y)),
}
print(f"{'weights':<21}" + "".join(f"{f'n = {n}':>14}   " for n in (40, 400)).rstrip())
for name, fit in ROWS.items():
    pairs = [fit(*table(n)) for n in (40, 400)]
    print(f"{name:<22}" + "".join(f"{a:8.2f} {b:5.2f}   " for a, b in pairs).rstrip())
PYTHON

seen=$'\n'$(venv/bin/python finding.py)
echo "$seen"
[ "$seen" = "$described" ] || { echo "CHANGED: not what this script describes" >&2; exit 1; }
