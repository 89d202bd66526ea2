"""How large should the penalty be? Evidence and leave-one-out error, and their two answers.

The reader drags points or λ. One panel has both criteria over λ, one the curves that they choose,
one the evidence over noise and prior standard deviation: a hill, whose top is what a library finds
that estimates both from the data.
"""

import numpy as np

from explorable.controls.point_list import columns
from explorable.figures._shared.chosen_penalty import chosen_readouts, positive
from explorable.figures.choose.controls import PENALTY, POINTS
from explorable.figures.choose.criteria import criteria, powers
from explorable.figures.choose.criteria_panel import criteria_panel
from explorable.figures.choose.fits_panel import fits_panel, predictive_sds
from explorable.figures.choose.hill import hill_panel
from explorable.figures.choose.sentences import note, summary
from explorable.plot.number_format import penalty_text
from explorable.plot.readouts import readout
from explorable.scene.model import Scene

CONTROLS = (PENALTY, POINTS)
EDGE = powers(np.ones(1))

TITLE = "How large should the penalty be?"
CAPTION = (
    "A polynomial through zero with nine weights. The evidence asks how probable the data are "
    "under the whole model, leave-one-out how well each point is predicted from the others; they "
    "need not agree. In the band are 95 of 100 new points, if the evidence is right. Each λ has a "
    "best noise standard deviation; over both, the evidence is a hill. On a straight line there λ "
    "stays the same: the bold one goes through the top, the thin one is that of the ring."
)


def draw(state):
    """The Scene for points and a penalty."""
    x, y = columns(state.points)
    penalty, found = state.penalty, criteria(x, y)
    predictive_sd = best = by_loo = evidence = error = noise_sd = prior_sd = alpha = lambda_ = None
    if found is not None:
        evidence, error = found.at(penalty)
        best, by_loo = positive(found.best_evidence), positive(found.best_loo)
    if best is not None:
        noise_sd, prior_sd = found.sds(best)
        predictive_sd = float(predictive_sds(found, best, EDGE)[0])
        alpha, lambda_ = noise_sd**-2, prior_sd**-2
    curves = (
        ("by_loo", "LOO", "data", by_loo),
        ("by_evidence", "evidence", "likelihood", best),
        ("now", f"λ = {penalty_text(penalty)}", "posterior", penalty),
    )
    return Scene(
        "choose",
        (
            criteria_panel(found, penalty, best, by_loo),
            fits_panel(x, y, found, curves, best),
            hill_panel(x, y, penalty),
        ),
        (
            *chosen_readouts(best, by_loo),
            readout("log_evidence", "log evidence", evidence, "likelihood", 2),
            readout("loo_error", "leave-one-out error", error, "data"),
            readout("best_noise_sd", "best noise sd", noise_sd, "noise", symbol="σₙ"),
            readout("best_prior_sd", "best prior sd", prior_sd, "prior", symbol="σ"),
            readout("predictive_sd", "predictive sd at x = 1", predictive_sd, "likelihood"),
            readout("alpha_", "alpha_ of BayesianRidge", alpha, "noise", symbol="1/σₙ²"),
            readout("lambda_", "lambda_ of BayesianRidge", lambda_, "prior", symbol="1/σ²"),
        ),
        summary(best, by_loo, noise_sd, prior_sd),
        note(found, len(x)),
    )
