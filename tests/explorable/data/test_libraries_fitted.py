"""The formulas against the solutions of scikit-learn: what weighs on each coefficient there is λ.

At a minimum, λ_j = x_j'(y - Xw - b)/w_j for squares with L2 and 2|x_j'(y - Xw - b)| for L1;
for logistic regression x_j'(y - p)/w_j. Columns of very different spread tell a penalty on
standardised weights apart, rows that stand twice one of a mean loss, 10y one that follows y.
"""

import numpy as np
import pytest
from scipy.special import expit
from sklearn import linear_model, neural_network, svm
from sklearn.kernel_ridge import KernelRidge

from explorable.data.libraries import LIBRARIES

ROWS = {row.id: row for row in LIBRARIES}
TIGHT = {"tol": 1e-12, "max_iter": 1_000_000}
REGRESSORS = {
    "sklearn-ridge": lambda alpha: linear_model.Ridge(alpha=alpha),
    "sklearn-ridgecv": lambda alpha: linear_model.RidgeCV(alphas=[alpha]),
    "sklearn-lasso": lambda alpha: linear_model.Lasso(alpha=alpha, **TIGHT),
    "sklearn-lassolars": lambda alpha: linear_model.LassoLars(alpha=alpha),
    "sklearn-elasticnet": lambda alpha: linear_model.ElasticNet(
        alpha=alpha, l1_ratio=0.001, **TIGHT
    ),
    "sklearn-linearsvr": lambda c: svm.LinearSVR(
        C=c, epsilon=0, loss="squared_epsilon_insensitive", fit_intercept=False, **TIGHT
    ),
    "sklearn-kernelridge": lambda alpha: KernelRidge(kernel="linear", alpha=alpha),
    "sklearn-tweedie": lambda alpha: linear_model.TweedieRegressor(
        power=0, alpha=alpha, tol=1e-10, max_iter=10_000
    ),
    "sklearn-huber": lambda alpha: linear_model.HuberRegressor(
        epsilon=1e6, alpha=alpha, tol=1e-10, max_iter=10_000
    ),
    "sklearn-mlp": lambda alpha: neural_network.MLPRegressor(
        hidden_layer_sizes=(),
        solver="lbfgs",
        alpha=alpha,
        tol=1e-14,
        max_iter=10_000,
        random_state=0,
    ),
}
CENTRED = {"sklearn-linearsvr", "sklearn-kernelridge"}  # they have no intercept here


def houses(copies=1, unit=1.0):
    """X (n, 3), columns of different spread and correlated, and y (n,); centred."""
    rng = np.random.default_rng(8)
    X = rng.normal(size=(40, 3)) @ np.array(((1, 0.5, 0), (0, 1, 0.3), (0, 0, 1))) * (0.5, 1, 3)
    y = 1.5 + X @ (2.0, -1.0, 0.5) + rng.normal(size=40)
    X, y = np.tile(X - X.mean(axis=0), (copies, 1)), np.tile(unit * y, copies)
    return X, y


def weights_of(model):
    """The coefficients, of whatever the class calls them."""
    coefs = model.coefs_[0] if hasattr(model, "coefs_") else model.coef_
    return np.ravel(coefs)


@pytest.mark.parametrize(("copies", "unit"), [(1, 1.0), (2, 1.0), (1, 10.0)])
@pytest.mark.parametrize("setting", [0.05, 0.4])
@pytest.mark.parametrize("name", REGRESSORS)
def test_a_regression_has_the_penalty_of_its_formula(name, setting, copies, unit):
    X, y = houses(copies, unit)
    if name in CENTRED:
        y = y - y.mean()
    model = REGRESSORS[name](setting).fit(X, y)
    if name == "sklearn-kernelridge":
        model.coef_ = X.T @ model.dual_coef_
    w = weights_of(model)
    residual = y - y.mean() - X @ w
    noise = getattr(model, "scale_", 1.0)  # HuberRegressor's own estimate
    data = {"n": len(y), "sd_x": 1.0, "sd_y": y.std(), "noise_sd": noise}
    wanted = ROWS[name].penalty_of(setting, **data)
    found = X.T @ residual
    if name == "sklearn-elasticnet":  # a share of 0.001 is L1
        wanted, found = 0.999 * wanted, found - len(y) * setting * 0.001 * np.sign(w)
    found = 2 * abs(found)[w != 0] if ROWS[name].norm == "l1" else found / w
    close = 0.02 if name in ("sklearn-huber", "sklearn-mlp") else 1e-3
    assert found == pytest.approx(wanted, rel=close)


@pytest.mark.parametrize("copies", [1, 2])
@pytest.mark.parametrize("setting", [0.05, 0.4])
@pytest.mark.parametrize("name", ["sklearn-logistic", "sklearn-poisson"])
def test_a_likelihood_has_the_penalty_of_its_formula(name, setting, copies):
    X, y = houses(copies)
    y = (y > 1.5).astype(float)
    if name == "sklearn-logistic":
        model = linear_model.LogisticRegression(C=setting, tol=1e-10, max_iter=10_000).fit(X, y)
        mean = expit(model.intercept_ + X @ weights_of(model))
    else:
        model = linear_model.PoissonRegressor(alpha=setting, tol=1e-10, max_iter=10_000).fit(X, y)
        mean = np.exp(model.intercept_ + X @ model.coef_)
    wanted = ROWS[name].penalty_of(setting, n=len(y), sd_x=1.0, sd_y=1.0, noise_sd=1.0)
    assert X.T @ (y - mean) / weights_of(model) == pytest.approx(wanted, rel=1e-3)
