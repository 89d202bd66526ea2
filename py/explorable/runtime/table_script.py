"""A script that computes a report's numbers anew: with numpy alone, and with scikit-learn."""

SCRIPT = '''"""The numbers of “Your data”, with numpy alone and with scikit-learn.

python reproduce.py your-data.json     the file that the page saved, with the table and the choices
"""

import json
import sys

import numpy as np

PENALTY, NORM, STANDARDISE = {penalty!r}, "{norm}", {standardise}


def design(content):
    """X, y and the names of X's columns: words become a column of 0 and 1 each, two words one."""
    table, outcome = content["columns"], content["outcome"]
    used = [name for name in content["chosen"] if name != outcome]
    rows = [row for row in zip(table[outcome], *(table[name] for name in used)) if None not in row]
    y, columns, names = np.array([row[0] for row in rows], float), [], []
    for place, name in enumerate(used, 1):
        cells = [row[place] for row in rows]
        if not any(isinstance(cell, str) for cell in cells):
            columns.append(np.array(cells, float))
            names.append(name)
            continue
        order = [cell for cell in dict.fromkeys(table[name]) if cell in set(cells)]
        for word in order[1:] if len(order) == 2 else order:
            columns.append(np.array([cell == word for cell in cells], float))
            names.append(f"{{name}} = {{word}}")
    return np.column_stack(columns), y, names


def ridge(X, y):
    """MAP, noise sd of highest evidence, posterior sd, log evidence and leave-one-out error."""
    n, d = X.shape
    S = np.linalg.inv(X.T @ X + PENALTY * np.eye(d))
    w = S @ X.T @ y
    noise_sd = np.sqrt(y @ (y - X @ w) / (n - 1))
    size = np.log(np.linalg.eigvalsh(X.T @ X).clip(0) / PENALTY + 1).sum()
    evidence = -((n - 1) * (1 + np.log(2 * np.pi * noise_sd**2)) + size) / 2
    leverage = np.einsum("ij,jk,ik->i", X, S, X) + 1 / n
    error = np.mean(((y - X @ w) / (1 - leverage)) ** 2)
    return w, noise_sd, noise_sd * np.sqrt(np.diag(S)), evidence, error


def lasso(X, y, sweeps=100_000):
    """MAP by coordinate descent."""
    w, squares = np.zeros(X.shape[1]), np.square(X).sum(axis=0)
    for _ in range(sweeps):
        before = w.copy()
        for j in range(len(w)):
            z = X[:, j] @ (y - X @ w) + squares[j] * w[j]
            w[j] = np.sign(z) * max(abs(z) - PENALTY / 2, 0) / squares[j]
        if np.abs(w - before).max() <= 1e-12 * np.abs(w).max(initial=1e-300):
            break
    return w


X, y, names = design(json.load(open(sys.argv[1], encoding="utf-8")))
columns = X - X.mean(axis=0)
scales = np.sqrt(np.square(columns).mean(axis=0)) if STANDARDISE else np.ones(len(names))
columns, centred = columns / scales, y - y.mean()
if NORM == "l2":
    w, noise_sd, sd, evidence, error = ridge(columns, centred)
    print(f"noise sd {{noise_sd:.10g}}, log evidence {{evidence:.10g}}")
    print(f"leave-one-out {{error:.10g}}")
else:
    w, sd = lasso(columns, centred), np.full(len(names), np.nan)
for name, weight, spread, scale in zip(names, w, sd, scales):
    print(f"{{name}}: {{weight / scale:.10g}} ± {{1.96 * spread / scale:.6g}}")

try:
    from sklearn.linear_model import Lasso, Ridge, RidgeCV
except ImportError:
    sys.exit("For the rest, install scikit-learn.")
if NORM == "l2":
    model = Ridge(alpha=PENALTY).fit(columns, y)
    cv = RidgeCV(alphas=[PENALTY], store_cv_results=True).fit(columns, y)
    print(f"scikit-learn: leave-one-out {{cv.cv_results_.mean():.10g}}")
else:
    model = Lasso(alpha=PENALTY / (2 * len(y)), tol=1e-12, max_iter=100_000).fit(columns, y)
for name, weight in zip(names, model.coef_ / scales):
    print(f"scikit-learn: {{name}}: {{weight:.10g}}")
'''


def script(found, state):
    """The script for a Fit and the figure's state."""
    return SCRIPT.format(penalty=found.penalty, norm=state.norm, standardise=state.unit == "sd")
