"""A penalised loss and minus the log of a posterior: the same minimiser.

The reader drags houses and the penalty. One panel adds a penalty to the squared error; the other
shows minus the log of likelihood, prior and posterior. Both minimisers are equal, though they are
computed by separate code, and one rule runs through both. The slider `unmask` goes from densities
turned over to minus their logs: (1 - p^t) / t with t = 1 - unmask, whose minimiser never moves.
"""

from explorable.controls import Slider
from explorable.controls.point_list import columns
from explorable.editable.peak_words import doubts, most_probable
from explorable.editable.penalised_loss import LOSS
from explorable.figures._shared.house_panel import HousePanel
from explorable.figures._shared.houses import NOISE_SD, POINTS
from explorable.figures.lockstep.readings import readings
from explorable.plot.estimate_key import end_labels
from explorable.plot.number_format import fixed, penalty_text, short
from explorable.plot.points import points_note
from explorable.plot.readouts import readout
from explorable.scene.model import Scene
from explorable.stats._cache import once_for_points

PENALTY = Slider(
    name="penalty",
    label="penalty strength",
    symbol="λ",
    hint="the price of a large slope",
    term="penalty",
    low=0.01,
    high=100.0,
    default=1.0,
    step=0.01,
    scale="log",
)
UNMASK = Slider(
    name="unmask",
    label="transform",
    symbol="1 − t",
    hint="how much of the disguise is off",
    term="posterior",
    low=0.0,
    high=1.0,
    default=1.0,
    step=0.01,
)
CONTROLS = (PENALTY, UNMASK, POINTS)
CODE = LOSS

TITLE = "The disguise comes off"
CAPTION = (
    "Drag a house, or change the penalty: the two lowest points are computed by different code, "
    "and as long as the penalty is −2σₙ² log of the prior they never part. Every curve is lowered "
    "until it rests on zero. With the noise held at 1, the loss is twice the minus log, and its "
    "axis counts twice as far: the same three curves, read once as errors and once as "
    "probabilities. Put the disguise back on, and "
    "−log p becomes (1 − pᵗ)/t, until at t = 1 each density, scaled to its peak, hangs upside down."
)
NO_VALLEY = (
    "No house says anything about the slope, so squared error and likelihood are flat: the penalty "
    "alone makes the valley, at zero. Add a house, or move one away from size 0."
)

YOUR_LOSS = (
    "Your penalty is minus the log of another prior than the one in force, which is why the two "
    "lowest points part. The prior of your penalty is exp(−penalty/2σₙ²)."
)
YOUR_PRIOR = (
    "The prior that you wrote is in force here, too: the penalty is −2σₙ² log of it, in the place "
    "of λw²."
)
SAME = 1e-6

PRIOR, SIGMA = "prior standard deviation", "σ = σₙ/√λ"


def draw(state):
    """The Scene for houses, a penalty, and how much of the disguise is off."""
    x, y = columns(state.points)
    penalty, t = state.penalty, 1 - state.unmask
    both = readings(x, y, penalty, NOISE_SD.default, PENALTY.low)
    minimiser, peak, lam = both.minimiser, both.map, penalty_text(penalty)
    return Scene(
        "lockstep",
        (_houses(x, y, both.mle, peak), both.losses, both.densities(t)),
        (
            readout("penalty", "penalty strength", penalty, "penalty", text=lam, symbol="λ"),
            readout("prior_sd", PRIOR, both.prior_sd, "prior", 2, symbol=SIGMA),
            readout("argmin_penalised", "minimiser of the loss", minimiser, "penalty"),
            readout(
                "argmin_posterior", "MAP", peak, "posterior", hint="minimiser of −log posterior"
            ),
        ),
        f"With penalty {lam}, {_where(both, t)}.",
        NO_VALLEY if both.mle is None else points_note(POINTS, len(x)) or _note(both),
    )


@once_for_points
def _houses(x, y, mle, peak):
    """The houses with the line of the MLE, where there is one, and that of the MAP."""
    houses = HousePanel(x, y)
    lines = [(houses.line("map", peak, "posterior"), f"MAP {short(peak, 2)}")]
    if mle is not None:  # thin over bold
        lines.append((houses.line("mle", mle, "likelihood"), f"MLE {short(mle, 2)}"))
    labels = end_labels(houses.y, *lines)
    return houses.draw([line for line, _ in lines], labels, height=448, margin=(26, 86, 44, 34))


def _where(both, t):
    minimiser, peak, at = both.minimiser, both.map, fixed(both.map, 2)
    modes = both.found.modes if both.found else [peak]
    if min(abs(minimiser - mode) for mode in modes) > SAME * (1 + abs(peak)):
        return f"your loss is lowest at slope {fixed(minimiser, 2)}, but −log posterior at {at}"
    if len(modes) > 1:
        return most_probable(modes)
    if t == 1:
        return f"the loss has its valley where the posterior has its peak: at slope {at}"
    return f"both valleys are {'still ' if t else ''}lowest at slope {at}"


def _note(both):
    if not LOSS.is_original:
        return YOUR_LOSS if abs(both.minimiser - both.map) > SAME * (1 + abs(both.map)) else ""
    return f"{YOUR_PRIOR} {doubts('The posterior', both.found)}".strip() if both.found else ""
