"""The prior as one more data point: ridge is least squares with a ghost at (√λ, √λ·w₀).

The reader drags the ghost instead of the penalty: outwards it pulls harder, up or down it pulls to
another slope. Every point votes for its own slope y/x with weight x²; so does the ghost, for w₀
with weight λ, and the mean of all votes is the MAP.
"""

import math

from explorable.controls.point_list import columns
from explorable.figures._shared.houses import POINTS
from explorable.figures.ghost_points.panels import houses_panel, votes_panel
from explorable.figures.ghost_points.sentences import note, summary
from explorable.plot.phrases import percent
from explorable.plot.readouts import readout
from explorable.plot.sliders import slider
from explorable.scene.model import Scene
from explorable.stats import slope as slopes

PENALTY = slider("penalty", (0.0, 25.0), 1.0, 0.05, "the ghost’s size, squared")
PRIOR_MEAN = slider("prior_mean", (-4.0, 4.0), 0.0, 0.05, "the slope that the ghost votes for")
SLIDERS = PENALTY, PRIOR_MEAN
CONTROLS = (POINTS, *SLIDERS)

TITLE = "What if the prior were a house you never saw?"
CAPTION = (
    "Drag the ghost. Least squares through the houses and the ghost gives the MAP, exactly: the "
    "ghost stands at size √λ, on the line that the prior expects, so its squared residual is the "
    "penalty λ(w − w₀)². In other words: each house votes for its own slope y/x "
    "with weight x², the ghost for w₀ with weight λ. The mean of all votes is the MAP."
)


def draw(state):
    """The Scene for houses, a penalty and a prior mean."""
    x, y = columns(state.points)
    penalty, w0 = state.penalty, state.prior_mean
    S, Q = slopes.sums(x, y)
    ghost = math.sqrt(penalty), math.sqrt(penalty) * w0
    mle = Q / S if S else None
    peak = least = None
    if S + penalty > 1e-300:
        peak = (Q + penalty * w0) / (S + penalty)
        least = (Q + ghost[0] * ghost[1]) / (S + ghost[0] * ghost[0])  # least squares: one more row
    share = None if peak is None else penalty / (S + penalty)
    return Scene(
        "ghost_points",
        (
            houses_panel(SLIDERS, x, y, ghost, (penalty, w0), mle, peak),
            votes_panel(x, y, penalty, w0, mle, peak),
        ),
        (
            readout("map", "MAP", peak, "posterior", hint="(Σxy + λw₀)/(Σx² + λ)"),
            readout("ols_with_ghost", "least squares with the ghost", least, "posterior"),
            readout("mle", "MLE", mle, "likelihood"),
            readout("ghost_weight", "weight of the ghost", share, "prior", write=percent),
        ),
        summary(mle, peak, penalty, w0, share),
        note(mle, peak, len(x)),
    )
