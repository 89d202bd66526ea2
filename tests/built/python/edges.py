"""Calls at the edge of what can be computed, by a word of the ValueError that each must raise.

In a browser numpy gives NaN for a singular matrix and says nothing about overflow, so functions
have to look at their own results. The calls run here and in Pyodide.
"""

CALLS = {
    "ridge.ridge([[1, np.nan]], [1], 1)": "must be finite",
    "ridge.posterior([[1, 1], [2, 2]], [1, 2], 1, np.inf)": "weights undetermined",
    "ridge.leave_one_out_error([[1.0, 0], [0, 1]], [1, 2], 0)": "larger penalty",
    "ridge.ridge_path([[np.inf, 1]], [1], [1])": "must be finite",
    "slope.mle([0.0, 0.0], [1, 2])": "no MLE",
    "slope.sums([1e200], [1])": "too large",
    "slope.log_likelihood(np.nan, [1.0], [1.0], 1)": "must be finite",
    "slope.posterior([1.0], [np.nan], 1, 1)": "must be finite",
    "polynomial.fit(np.linspace(1960, 2020, 16), np.cos(np.arange(16)), 9, 0)": "centre and scale",
    "polynomial.fit([1e200, 1], [1, 2], 2, 1)": "beyond 1e308",
    "polynomial.predictive([0.5], [0.0, 1.0], [0, 1], 3, 0, 1)": "undetermined",
    "lasso.lasso([[1, 2], [np.nan, 1]], [1, 2], 1)": "must be finite",
    "lasso.exact_two(((1, np.nan), (np.nan, 1)), (1, 1), 1)": "must be finite",
    "two_weights.map_of_two('l2', (1, 1), ((1, 1), (1, 1)), [0])": "not unique",
    "two_weights.map_of_two('l2', (1, 1), ((-2, 0), (0, -2)), [1])": "not unique",
    "two_weights.map_of_two('l2', (np.nan, 1), ((1, 0), (0, 1)), [1])": "must be finite",
    "two_weights.map_of_two('l1', (1, 1), ((1, 2), (2, 1)), [1])": "not unique",
    "two_weights.map_of_two('l1', (np.nan, 1), ((1, 0), (0, 1)), [1])": "must be finite",
    "logistic.logistic_map([[1.0], [-1.0]], [1, 0], np.inf)": "separable",
    "logistic.logistic_map([[np.nan]], [1], 1)": "must be finite",
    "descent.walk('sgd', lambda w: 3 * w, 1.0, 1.0, 2000, 0)": "diverges",
    "descent.walk('adam', lambda w: w * np.nan, 1.0, 0.1, 3, 0)": "diverges",
    "priors.log_density('gaussian', np.nan, prior_sd=1)": "must be finite",
    "bernoulli.posterior(1, 2, np.nan, 1)": "positive and finite",
    "grid_density.summarise(lambda w: np.full(w.shape, -np.inf))": "zero everywhere",
}
# A reader's prior that asks for the inverse of a singular matrix.
SINGULAR = """
def prior_density(w, prior_sd):
    return np.linalg.inv(np.zeros((2, 2)))[0, 0] + 0 * w
"""
OUTCOMES = """
import json
import numpy as np
from explorable import figures
from explorable.numerics import grid_density
from explorable.runtime import code_edits
from explorable.stats import (
    bernoulli, descent, lasso, logistic, polynomial, priors, ridge, slope, two_weights
)

def outcome(call):
    try:
        return str(call())
    except Exception as error:
        return f"{'ValueError' if isinstance(error, ValueError) else type(error).__name__}: {error}"

outcomes = [outcome(lambda: eval(call)) for call in json.loads(calls)]
code_edits.rewrite("prior", singular)
outcomes.append(outcome(lambda: figures.draw("prior", {})))
code_edits.restore("prior")

# A density that underflows at every house, and its log does not.
code_edits.rewrite("likelihood", code_edits.source("likelihood") + "    # a comment\\n")
steep = figures.draw("likelihood", {"noise_sd": 0.2, "slope": -5.0})
outcomes.append({readout.name: readout.value for readout in steep.readouts}["log_likelihood"])
code_edits.restore("likelihood")
"""
