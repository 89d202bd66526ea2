#!/usr/bin/env bash
# A penalty of any size that changes nothing: mlpack's Lars with lambda2 and without lambda1.
#
# Packages  mlpack 4.8.0, numpy 2.4.6 (PyPI).
# Guess     Lars minimises 0.5 ||y - Xw||^2 + lambda1 ||w||_1 + 0.5 lambda2 ||w||^2. Its
#           documentation has the case lambda1 = 0, lambda2 > 0 and calls it ridge regression.
# Seen      With lambda1 = 0 (the default) lambda2 is ignored: lambda2 = 100 and lambda2 = 1e9
#           both give the fit of least squares, without a warning, with the Gram matrix and
#           with Cholesky. lambda1 = 1e-9 is enough to switch lambda2 on.
# Why       Whoever sweeps an elastic net from lasso to ridge meets a jump at its very end: the
#           most shrunken fit is followed by one that is not shrunken at all. In terms of
#           priors, the Gaussian prior is dropped as soon as the Laplace prior is.
#           Use mlpack's LinearRegression(lambda_=...) for ridge, or a tiny lambda1.
#
# Exit: 0 as described, 1 the behaviour has changed, 2 a package could not be installed.
set -euo pipefail

described='
lambda1  lambda2  use_cholesky  w                   lambda2 at the solution
0        0        False         [ 2.23 -1.22  0.63] 0.0
0        100      False         [ 2.23 -1.22  0.63] 0.0
0        100      True          [ 2.23 -1.22  0.63] 0.0
0        1e+09    False         [ 2.23 -1.22  0.63] 0.0
1e-09    100      False         [ 0.73 -0.23  0.24] 100.0'

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
{
  python3 -m venv venv &&
    venv/bin/python -m pip install --quiet --no-compile --only-binary=:all: \
      mlpack==4.8.0 numpy==2.4.6
} >&2 || exit 2

cat > finding.py <<'PYTHON'
import numpy as np
from mlpack import Lars

rng = np.random.default_rng(0)
X = rng.normal(size=(40, 3))
X -= X.mean(axis=0)
y = X @ [2.0, -1.0, 0.5] + rng.normal(size=40)
y -= y.mean()


def fit(lambda1, lambda2, use_cholesky):
    # Centred data, no intercept and no scaling: nothing but the objective of the header.
    model = Lars(
        lambda1=lambda1,
        lambda2=lambda2,
        use_cholesky=use_cholesky,
        no_intercept=True,
        no_normalize=True,
    )
    model.fit(X, y)
    return np.ravel(model.predict(np.eye(3)))


print("lambda1  lambda2  use_cholesky  w                   lambda2 at the solution")
for lambda1, lambda2, cholesky in [
    (0.0, 0.0, False),
    (0.0, 100.0, False),
    (0.0, 100.0, True),
    (0.0, 1e9, False),
    (1e-9, 100.0, False),
]:
    w = fit(lambda1, lambda2, cholesky)
    # At a ridge solution X'(y - Xw) = lambda2 w, so the fit itself tells its lambda2.
    implied = abs(w @ X.T @ (y - X @ w)) / (w @ w)
    shown = np.array2string(np.round(w, 2) + 0.0, precision=2, suppress_small=True)
    print(f"{lambda1:<9g}{lambda2:<9g}{cholesky!s:<14}{shown:<20}{implied:.1f}")
PYTHON

seen=$'\n'$(venv/bin/python finding.py)
echo "$seen"
[ "$seen" = "$described" ] || { echo "CHANGED: not what this script describes" >&2; exit 1; }
