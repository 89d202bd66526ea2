"""A penalised loss and minus the log of a posterior: the same minimiser.

The reader drags houses and the penalty. One panel adds a penalty to the squared error; the other
shows minus the log of likelihood, prior and posterior. Both minimisers are equal, though they are
computed by separate code, and one rule runs through both. The slider `unmask` goes from densities
turned over, where it begins, to minus their logs: (1 - p^t) / t with t = 1 - unmask, whose
minimiser never moves.
"""

from explorable.controls.point_list import columns
from explorable.editable.peak_words import written
from explorable.editable.penalised_loss import LOSS
from explorable.figures._shared.house_panel import HousePanel
from explorable.figures._shared.houses import NOISE_SD, POINTS
from explorable.figures._shared.prior_menu import PRIOR_KIND
from explorable.figures.lockstep.panels import densities_panel, losses_panel
from explorable.figures.lockstep.readings import readings
from explorable.figures.lockstep.sentences import note, where
from explorable.plot.estimate_key import end_labels
from explorable.plot.number_format import penalty_text, short
from explorable.plot.points import points_note
from explorable.plot.readouts import readout
from explorable.plot.sliders import slider
from explorable.scene.model import Scene
from explorable.stats._cache import once_for_points
from explorable.words import say

PENALTY = slider("penalty", (0.01, 100.0), 1.0, 0.01, "the price of a large slope", scale="log")
UNMASK = slider(
    "unmask",
    (0.0, 1.0),
    0.0,
    0.01,
    "how much of the disguise is off",
    ("transform", "1 − t", "posterior"),
)
CONTROLS = (PENALTY, UNMASK, POINTS, PRIOR_KIND)
CODE = LOSS
PLAYS = (UNMASK.name, "Take it off")

TITLE = "The disguise comes off"
CAPTION = (
    "Drag a house, or change the penalty: the two lowest points are computed by different code, "
    "and as long as the penalty is −2σₙ² log of the prior they never part. Every curve is lowered "
    "until it rests on zero. In disguise, each density, scaled to its peak, hangs upside down; "
    "take it off, and 1 − p becomes (1 − pᵗ)/t, until at t = 0 it is −log p. With the noise held "
    "at 1, the loss is twice the minus log, and its axis counts twice as far: the same three "
    "curves, read once as errors and once as probabilities."
)
PRIOR, SIGMA = "prior standard deviation", "σ = σₙ/√λ"
LEAST, LOWEST = "minimiser of the loss", "minimiser of −log posterior"


def draw(state):
    """The Scene for houses, a penalty, and how much of the disguise is off."""
    x, y = columns(state.points)
    penalty, t = state.penalty, 1 - state.unmask
    both = readings(x, y, penalty, NOISE_SD.default, PENALTY.low, state.prior)
    minimiser, peak, lam = both.minimiser, both.map, penalty_text(penalty)
    alone = both.parts or (len(both.modes) == 1 and not both.plateau)
    several = None if alone else written(both.modes, both.plateau)
    lows = written([], both.lows) if both.lows else several
    return Scene(
        "lockstep",
        (_houses(x, y, both.mle, peak), losses_panel(both), densities_panel(both, t)),
        (
            readout("penalty", "penalty strength", penalty, "penalty", text=lam, symbol="λ"),
            readout("prior_sd", PRIOR, both.known_sd, "prior", 2, symbol=SIGMA),
            readout("argmin_penalised", LEAST, minimiser, "penalty", text=lows),
            readout("argmin_posterior", "MAP", peak, "posterior", text=several, hint=LOWEST),
        ),
        say("With penalty {lam}, {where}.", lam=lam, where=where(both, t)),
        points_note(POINTS, len(x)) or note(both, state.prior),
    )


@once_for_points
def _houses(x, y, mle, peak):
    """The houses with the line of the MLE, where there is one, and that of the MAP."""
    houses = HousePanel(x, y)
    houses.tell(peak)
    lines = [(houses.line("map", peak, "posterior"), say("MAP {peak}", peak=short(peak, 2)))]
    if mle is not None:  # thin over bold
        lines.append((houses.line("mle", mle, "likelihood"), say("MLE {mle}", mle=short(mle, 2))))
    labels = end_labels(houses.y, *lines)
    return houses.draw([line for line, _ in lines], labels, height=432, margin=(26, 86, 44, 34))
