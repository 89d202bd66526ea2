"""The controls of the translator: two libraries, the number of the first, and facts about data."""

from explorable.controls import Choice
from explorable.data.libraries import LIBRARIES
from explorable.plot.sliders import slider

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
STRENGTH = slider(
    "strength",
    (1e-6, 1e6),
    0.1,
    0.05,
    "alpha, C, lambda: what the library takes",
    ("your number", "", "penalty"),
    scale="log",
)
N = slider("n", (5.0, 1e6), 40.0, 0.05, words=("rows", "n", "data"), scale="log")
NOISE_SD = slider("noise_sd", (0.01, 100.0), 1.0, 0.05, scale="log")
SD_Y = slider("sd_y", (0.01, 100.0), 1.0, 0.05, words=("spread of y", "sd(y)", "data"), scale="log")
SD_X = slider(
    "sd_x", (0.01, 100.0), 1.0, 0.05, words=("spread of the column", "sd(x)", "data"), scale="log"
)

# In a few words, why a library states no prior; the table has all of it.
SILENT = {
    "torch-adamw": "no prior: outside the gradient",
    "vw-online": "no prior: tighter each pass",
    "lasso2-l1ce": "no prior: a bound",
    "dask-logistic-newton": "no prior: C is ignored",
}
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
        "torch-sgd",
        "torch-adamw",
        "vw-online",
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
