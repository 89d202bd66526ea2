#!/usr/bin/env bash
# A larger y, a smaller slope: ridge with statsmodels' Gaussian GLM depends on the unit of y.
#
# Packages  statsmodels 0.15.0, numpy 2.4.6 (PyPI).
# Guess     GLM(y, X).fit_regularized(alpha, L1_wt=0) with its Gaussian family is the ridge fit
#           of OLS(y, X).fit_regularized(alpha, L1_wt=0), and L1_wt = 1e-12 is as good as 0.
#           A y in other units, ten times as large, has a slope ten times as large.
# Seen      OLS, and GLM with L1_wt = 1e-12, do that. GLM with L1_wt = 0 takes another path, on
#           which the variance of the noise is estimated along with the slope: the penalty it
#           ends with is about alpha times that variance. Ten times the y makes the penalty a
#           hundred times as strong, and the slope falls where it should have risen tenfold.
#           A warning that the optimisation may have failed is not about this: other
#           optimisers (opt_method) end within 3 % of the same slopes.
# Why       A comparison of libraries, or a page that shows lambda as a prior, takes GLM and OLS
#           for one model. Here alpha fixes another prior for every unit of y, and the change
#           from L1_wt = 0 to 1e-12 more than doubles the slope.
#
# Exit: 0 as described, 1 the behaviour has changed, 2 a package could not be installed.
set -euo pipefail

described='
                        slope of y   slope of 10 y
no penalty              1.7          16.7
OLS, L1_wt = 0          1.4          14.4
GLM, L1_wt = 1e-12      1.4          14.4
GLM, L1_wt = 0          0.6          0.1'

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
{
  python3 -m venv venv &&
    venv/bin/python -m pip install --quiet --no-compile --only-binary=:all: \
      statsmodels==0.15.0 numpy==2.4.6
} >&2 || exit 2

cat > finding.py <<'PYTHON'
import warnings

import numpy as np
import statsmodels.api as sm

# "GLM ridge optimization may have failed": the header has more on it.
warnings.simplefilter("ignore")
rng = np.random.default_rng(0)
x = rng.normal(size=(40, 1))
y = 2 * x[:, 0] + 3 * rng.normal(size=40)
ways = {
    "no penalty": lambda y: sm.OLS(y, x).fit(),
    "OLS, L1_wt = 0": lambda y: sm.OLS(y, x).fit_regularized(alpha=0.1, L1_wt=0),
    "GLM, L1_wt = 1e-12": lambda y: sm.GLM(y, x).fit_regularized(alpha=0.1, L1_wt=1e-12),
    "GLM, L1_wt = 0": lambda y: sm.GLM(y, x).fit_regularized(alpha=0.1, L1_wt=0),
}
print(f"{'':<24}slope of y   slope of 10 y")
for name, fit in ways.items():
    print(f"{name:<24}{fit(y).params[0]:<13.1f}{fit(10 * y).params[0]:.1f}")
PYTHON

seen=$'\n'$(venv/bin/python finding.py)
echo "$seen"
[ "$seen" = "$described" ] || { echo "CHANGED: not what this script describes" >&2; exit 1; }
