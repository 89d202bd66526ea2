"""The text of programs that compute a report's numbers anew, with numpy and with scikit-learn."""

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
RIDGE = '''def ridge(X, y, penalties):
    """MAPs (m, d), noise sds of highest evidence and log evidences (m,) for penalties (m,)."""
    U, s, Vt = np.linalg.svd(X, full_matrices=False)
    z, left = U.T @ y, y - U @ (U.T @ y)
    sums = s**2 + penalties[:, None]
    noise_sds = np.sqrt((left @ left + penalties[:, None] / sums @ z**2) / (len(y) - 1))
    sizes = np.log1p(s**2 / penalties[:, None]).sum(axis=1)
    evidences = -((len(y) - 1) * (1 + np.log(2 * np.pi * noise_sds**2)) + sizes) / 2
    return s / sums * z @ Vt, noise_sds, evidences'''
LEAVE_ONE_OUT = '''def leave_one_out(X, y, penalties):
    """Mean square error of each row when it is predicted from all others, (m,)."""
    U, s, _ = np.linalg.svd(X, full_matrices=False)
    shares = s**2 / (s**2 + penalties[:, None])
    leverages = U**2 @ shares.T + 1 / len(y)
    residuals = y[:, None] - U @ (shares * (U.T @ y)).T
    return np.mean((residuals / (1 - leverages)) ** 2, axis=0)


def best(penalties, heights):
    """Where heights are highest, by a parabola over the logarithm; None at an end of the grid."""
    top = int(np.argmax(heights))
    if not 0 < top < len(heights) - 1:
        return None
    before, here, after = heights[top - 1 : top + 2]
    part = (after - before) / (2 * (2 * here - before - after))
    ratio = penalties[1] / penalties[0]
    return penalties[top] * (ratio**part if np.isfinite(part) else 1)'''
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

low, high = np.array([1e-5, 1e3]) * np.square(columns).sum(axis=0).mean()
fine, coarse = np.geomspace(low, high, 8001), np.geomspace(low, high, 49)
evidence = best(fine, ridge(columns, centred, fine)[2])
error = best(coarse, -np.log(leave_one_out(columns, centred, coarse)))
for words, number in (("highest evidence", evidence), ("lowest leave-one-out", error)):
    print(f"{words} of ridge at", "no penalty" if number is None else f"{number:.10g}")

if NORM == "l2":
    at = np.array([PENALTY])
    (w,), (noise_sd,), (height,) = ridge(columns, centred, at)
    inverse = np.linalg.inv(columns.T @ columns + PENALTY * np.eye(len(names)))
    sd, reach = noise_sd * np.sqrt(np.diag(inverse)), NORMAL_95 * noise_sd / np.sqrt(PENALTY)
    print(f"log evidence {height:.10g}")
    print(f"leave-one-out {leave_one_out(columns, centred, at)[0]:.10g}")
else:
    evidences = ridge(columns, centred, fine)[2]
    likely = fine[np.argmax(evidences)] if evidence is None else evidence
    noise_sd = ridge(columns, centred, np.array([likely]))[1][0]
    w, sd = lasso(columns, centred), np.full(len(names), np.nan)
    reach = np.log(20) * 2 * noise_sd**2 / PENALTY
print(f"noise sd {noise_sd:.10g}")
for name, weight, spread, scale in zip(names, w, sd, scales):
    interval = "" if np.isnan(spread) else f" ± {NORMAL_95 * spread / scale:.10g}"
    print(f"{name}: {weight / scale:.10g}{interval}, prior ± {reach / scale:.10g}")"""
CHECK = """if NORM == "l2":
    model = Ridge(alpha=PENALTY).fit(columns, y)
    cv = RidgeCV(alphas=[PENALTY], store_cv_results=True).fit(columns, y)
    print(f"scikit-learn: leave-one-out {cv.cv_results_.mean():.10g}")
else:
    model = Lasso(alpha=PENALTY / (2 * len(y)), tol=1e-12, max_iter=100_000).fit(columns, y)
print(f"scikit-learn: of 49 penalties RidgeCV takes {RidgeCV(coarse).fit(columns, y).alpha_:.10g}")
for name, weight in zip(names, model.coef_ / scales):
    print(f"scikit-learn: {name}: {weight:.10g}")"""
