"""A script and a notebook that compute a report's numbers anew, with numpy and with scikit-learn.

Both read the file that the page saves, with the table and the choices.
"""

import json

HEAD = '''"""The numbers of “Your data”, with numpy alone and with scikit-learn.

python reproduce.py your-data.json     the file that the page saved, with the table and the choices
"""

import json
import sys

import numpy as np
'''
IN_NOTEBOOK = """# Your data

The numbers of the page “Your data”, with numpy alone and with scikit-learn. Put `your-data.json`,
the file that the page saves with the table and the choices, beside this notebook."""
DESIGN = '''def design(content):
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
            names.append(f"{name} = {word}")
    return np.column_stack(columns), y, names'''
RIDGE = '''def ridge(X, y):
    """MAP, noise sd of highest evidence, posterior sd, log evidence and leave-one-out error."""
    n, d = X.shape
    S = np.linalg.inv(X.T @ X + PENALTY * np.eye(d))
    w = S @ X.T @ y
    noise_sd = np.sqrt(y @ (y - X @ w) / (n - 1))
    size = np.log(np.linalg.eigvalsh(X.T @ X).clip(0) / PENALTY + 1).sum()
    evidence = -((n - 1) * (1 + np.log(2 * np.pi * noise_sd**2)) + size) / 2
    leverage = np.einsum("ij,jk,ik->i", X, S, X) + 1 / n
    error = np.mean(((y - X @ w) / (1 - leverage)) ** 2)
    return w, noise_sd, noise_sd * np.sqrt(np.diag(S)), evidence, error'''
LASSO = '''def lasso(X, y, sweeps=100_000):
    """MAP by coordinate descent."""
    w, squares = np.zeros(X.shape[1]), np.square(X).sum(axis=0)
    for _ in range(sweeps):
        before = w.copy()
        for j in range(len(w)):
            z = X[:, j] @ (y - X @ w) + squares[j] * w[j]
            w[j] = np.sign(z) * max(abs(z) - PENALTY / 2, 0) / squares[j]
        if np.abs(w - before).max() <= 1e-12 * np.abs(w).max(initial=1e-300):
            break
    return w'''
NUMBERS = """columns = X - X.mean(axis=0)
scales = np.sqrt(np.square(columns).mean(axis=0)) if STANDARDISE else np.ones(len(names))
columns, centred = columns / scales, y - y.mean()
if NORM == "l2":
    w, noise_sd, sd, evidence, error = ridge(columns, centred)
    print(f"noise sd {noise_sd:.10g}, log evidence {evidence:.10g}")
    print(f"leave-one-out {error:.10g}")
else:
    w, sd = lasso(columns, centred), np.full(len(names), np.nan)
for name, weight, spread, scale in zip(names, w, sd, scales):
    print(f"{name}: {weight / scale:.10g} ± {1.96 * spread / scale:.6g}")"""
IMPORT_CHECK = "from sklearn.linear_model import Lasso, Ridge, RidgeCV"
OR_NOT = f"""try:
    {IMPORT_CHECK}
except ImportError:
    sys.exit("For the rest, install scikit-learn.")"""
CHECK = """if NORM == "l2":
    model = Ridge(alpha=PENALTY).fit(columns, y)
    cv = RidgeCV(alphas=[PENALTY], store_cv_results=True).fit(columns, y)
    print(f"scikit-learn: leave-one-out {cv.cv_results_.mean():.10g}")
else:
    model = Lasso(alpha=PENALTY / (2 * len(y)), tol=1e-12, max_iter=100_000).fit(columns, y)
for name, weight in zip(names, model.coef_ / scales):
    print(f"scikit-learn: {name}: {weight:.10g}")"""
OPENED = 'X, y, names = design(json.load(open({}, encoding="utf-8")))'


def script(found, state):
    """The script for a Fit and the figure's state; its argument is the name of the file."""
    head = f"{HEAD}\n{_choices(found, state)}"
    numbers = f"{OPENED.format('sys.argv[1]')}\n{NUMBERS}\n\n{OR_NOT}\n{CHECK}\n"
    return "\n\n\n".join((head, DESIGN, RIDGE, LASSO, numbers))


def notebook(found, state):
    """The same as a notebook (JSON text of Jupyter's format 4.5), not run yet."""
    texts = (
        f"import json\n\nimport numpy as np\n\n{_choices(found, state)}",
        DESIGN,
        f"{RIDGE}\n\n\n{LASSO}",
        f"{OPENED.format(repr('your-data.json'))}\n{NUMBERS}",
        f"{IMPORT_CHECK}\n\n{CHECK}",
    )
    code = [
        {"cell_type": "code", "source": text, "execution_count": None, "outputs": []}
        for text in texts
    ]
    cells = [
        {**cell, "id": f"cell-{number}", "metadata": {}}
        for number, cell in enumerate([{"cell_type": "markdown", "source": IN_NOTEBOOK}, *code], 1)
    ]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    about = {"kernelspec": kernel, "language_info": {"name": "python"}}
    content = {"cells": cells, "metadata": about, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(content, indent=1, ensure_ascii=False)


def _choices(found, state):
    standardise = state.unit == "sd"
    return f'PENALTY, NORM, STANDARDISE = {found.penalty!r}, "{state.norm}", {standardise}'
