"""How each library is fitted: id of its row -> a function (X, y, setting) -> (weights, intercept).

Tolerances are tight, because what is measured is the minimum, not where a library stops by default.
Every package is imported by the function that needs it: one that is missing spoils its rows alone.
"""

import numpy as np


def sklearn_like(model, X, y):
    """Weights and intercept of a model with `coef_` and `intercept_`, fitted."""
    model.fit(X, y)
    return np.ravel(model.coef_), float(np.ravel(model.intercept_)[0])


def with_ones(X):
    return np.column_stack((np.ones(len(X)), X))


def statsmodels_ols(share):
    def fit(X, y, setting):
        from statsmodels.api import OLS

        alphas = np.array([0.0, setting, setting, setting])  # the intercept is free
        tight = {"cnvrg_tol": 1e-12, "maxiter": 10_000} if share else {}
        found = OLS(y, with_ones(X)).fit_regularized(alpha=alphas, L1_wt=share, **tight)
        return found.params[1:], found.params[0]

    return fit


def celer_lasso(X, y, setting):
    from celer import Lasso

    return sklearn_like(Lasso(alpha=setting, tol=1e-12), X, y)


def skglm_lasso(X, y, setting):
    from skglm import Lasso

    return sklearn_like(Lasso(alpha=setting, tol=1e-12), X, y)


def xgboost_linear(X, y, setting):
    from xgboost import XGBRegressor

    options = {"booster": "gblinear", "updater": "coord_descent", "learning_rate": 1.0}
    model = XGBRegressor(reg_lambda=setting, n_estimators=2000, base_score=0.0, **options)
    return sklearn_like(model, X, y)


def asgl(kind):
    def fit(X, y, setting):
        from asgl import Regressor

        return sklearn_like(Regressor(penalization=kind, lambda1=setting, tol=1e-10), X, y)

    return fit


def glum(family, share):
    def fit(X, y, setting):
        from glum import GeneralizedLinearRegressor

        options = {"l1_ratio": share, "gradient_tol": 1e-10, "max_iter": 10_000}
        return sklearn_like(
            GeneralizedLinearRegressor(family=family, alpha=setting, **options), X, y
        )

    return fit


def abess(kind):
    def fit(X, y, setting):
        import abess

        tight = {"primary_model_fit_epsilon": 1e-12, "primary_model_fit_max_iter": 1000}
        options = tight if kind == "LogisticRegression" else {}
        model = getattr(abess, kind)(support_size=X.shape[1], alpha=setting, **options)
        return sklearn_like(model, X, y)

    return fit


def pygam(kind):
    def fit(X, y, setting):
        import pygam

        terms = sum((pygam.l(i, lam=setting) for i in (1, 2)), pygam.l(0, lam=setting))
        model = getattr(pygam, kind)(terms, tol=1e-12, max_iter=1000).fit(X, y)
        return model.coef_[:3], model.coef_[3]

    return fit


def mord_ridge(X, y, setting):
    from mord import OrdinalRidge

    return sklearn_like(OrdinalRidge(alpha=setting), X, y)


def mord_logistic(X, y, setting):
    from mord import LogisticIT

    model = LogisticIT(alpha=setting, max_iter=10_000).fit(X, y.astype(int))
    return model.coef_, -model.theta_[0]


def snapml(kind):
    def fit(X, y, setting):
        import snapml

        tight = {"tol": 1e-10, "max_iter": 20_000}
        return sklearn_like(
            getattr(snapml, kind)(regularizer=setting, fit_intercept=True, **tight), X, y
        )

    return fit


ESTIMATORS = {
    "statsmodels-ols-ridge": statsmodels_ols(0.0),
    "statsmodels-ols-lasso": statsmodels_ols(1.0),
    "celer-lasso": celer_lasso,
    "skglm-lasso": skglm_lasso,
    "xgboost-gblinear": xgboost_linear,
    "asgl-lasso": asgl("lasso"),
    "asgl-ridge": asgl("ridge"),
    "glum-normal": glum("normal", 0),
    "glum-lasso": glum("normal", 1),
    "glum-binomial": glum("binomial", 0),
    "abess-linear": abess("LinearRegression"),
    "abess-logistic": abess("LogisticRegression"),
    "pygam-linear": pygam("LinearGAM"),
    "pygam-logistic": pygam("LogisticGAM"),
    "mord-ridge": mord_ridge,
    "mord-logistic": mord_logistic,
    "snapml-linear": snapml("LinearRegression"),
    "snapml-logistic": snapml("LogisticRegression"),
}
# Where a library stops on the way, its own gap, see library_notes.json.
CLOSE = {"statsmodels-ols-lasso": 0.1, "xgboost-gblinear": 0.01}
