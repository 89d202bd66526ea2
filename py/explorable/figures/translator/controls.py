"""The controls of the translator: two libraries, the number of the first, and facts about data."""

from explorable.controls import Choice, Slider
from explorable.data.libraries import LIBRARIES

ROWS = {row.id: row for row in LIBRARIES}
OPTIONS = tuple((row.id, f"{row.name}: {row.setting}") for row in LIBRARIES if row.penalty)
LIBRARY = Choice(
    name="library",
    label="your library",
    term="penalty",
    options=OPTIONS,
    default="sklearn-ridge",
)
INTO = Choice(
    name="into",
    label="translated into",
    term="posterior",
    options=OPTIONS,
    default="glmnet-gaussian",
)
STRENGTH = Slider(
    name="strength",
    label="your number",
    symbol="",
    hint="alpha, C, lambda: what the library takes",
    term="penalty",
    low=1e-6,
    high=1e6,
    default=0.1,
    step=0.05,
    scale="log",
)
N = Slider(
    name="n",
    label="rows",
    symbol="n",
    term="data",
    low=5.0,
    high=1e6,
    default=40.0,
    step=0.05,
    scale="log",
)
WIDTH = {"low": 0.01, "high": 100.0, "default": 1.0, "step": 0.05, "scale": "log"}
NOISE_SD = Slider(
    name="noise_sd", label="noise standard deviation", symbol="σₙ", term="noise", **WIDTH
)
SD_Y = Slider(name="sd_y", label="spread of y", symbol="sd(y)", term="data", **WIDTH)
SD_X = Slider(name="sd_x", label="spread of the column", symbol="sd(x)", term="data", **WIDTH)

# The best known of each kind, in this order; those without a formula state no prior.
KNOWN = {
    ("squares", "l2"): (
        "sklearn-ridge",
        "sklearn-elasticnet",
        "glmnet-gaussian",
        "mass-lm-ridge",
        "statsmodels-ols-ridge",
        "spark-linear-normal",
        "h2o-gaussian",
        "xgboost-gblinear",
        "keras-l2",
        "optax-decay",
        "rstanarm-stan-glm",
        "optax-adamw",
    ),
    ("squares", "l1"): (
        "sklearn-lasso",
        "sklearn-lassolars",
        "glmnet-lasso",
        "statsmodels-ols-lasso",
        "celer-lasso",
        "skglm-lasso",
        "spams-lasso",
        "group-lasso-l1",
        "mlpack-lars-l1",
        "polars-ds-lasso",
        "lasso2-l1ce",
    ),
    ("log_likelihood", "l2"): (
        "sklearn-logistic",
        "sklearn-sgdclassifier",
        "statsmodels-glm-binomial",
        "glmnet-binomial",
        "spark-logistic",
        "h2o-binomial",
        "liblinear-0",
        "arm-bayesglm-binomial",
        "mlpack-logistic",
        "bambi-bernoulli",
        "dask-logistic-newton",
    ),
    ("log_likelihood", "l1"): (
        "statsmodels-logit",
        "statsmodels-poisson",
        "celer-logistic",
        "skglm-logistic",
        "group-lasso-logistic",
    ),
}
