"""One posterior of a coin on three axes: the peak moves with the axis, the median does not.

The axes carry the same probabilities, stretched in three ways. The reader flips the coin, or takes
another prior, and follows the lines from axis to axis: those of equal probability and that of the
median belong together, while the peaks leave them, until the flips are many.
"""

from explorable.controls import Choice
from explorable.figures._shared.coin_controls import FLIPS, HEADS
from explorable.figures.coordinates.three_axes import COORDINATES, three_axes
from explorable.plot.number_format import fixed
from explorable.plot.phrases import count, sentences
from explorable.plot.readouts import readout
from explorable.plot.sliders import slider
from explorable.scene.model import Scene
from explorable.stats import bernoulli
from explorable.words import say

SHAPES = {"flat_theta": 1.0, "flat_log_odds": 0.0, "jeffreys": 0.5}
KINDS = (
    ("flat_theta", "flat in θ"),
    ("flat_log_odds", "flat in the log-odds"),
    ("jeffreys", "Jeffreys"),
)
PRIOR = Choice(name="prior", label="prior", term="prior", options=KINDS, default="flat_theta")
TIMES = slider(
    "times",
    (1.0, 10_000.0),
    1.0,
    0.05,
    "the same flips once more, and once more",
    ("repetitions", "m", "data"),
    scale="log",
)
CONTROLS = (HEADS, FLIPS, TIMES, PRIOR)

TITLE = "Which axis should the most probable value be read from?"
CAPTION = (
    "Three rulers for the same probability of heads, and on each the same posterior, with area "
    "one. Where a ruler is stretched, the curve gets lower, so its peak moves; thin lines join "
    "equal probabilities. The shaded half stays a half: the median is the same on every ruler. "
    "Jeffreys’ prior treats the rulers alike, but the peak still moves."
)
LEGEND = {"slope": "median"}
IMPROPER = (
    "A prior that is flat in the log-odds leaves no posterior of area one while all flips fell on "
    "the same side. Add a head or a tail, or take another prior."
)


def draw(state):
    """The Scene for a number of heads and flips, how often they came, and one of three priors."""
    times, shape = round(state.times), SHAPES[state.prior]
    heads, flips = state.heads * times, state.flips * times
    A, B = heads + shape, flips - heads + shape
    proper = min(A, B) > 0
    modes, median, notes = dict.fromkeys(COORDINATES), None, ["" if proper else IMPROPER]
    if proper:
        median = bernoulli.median(A, B)
        for coordinate, name in COORDINATES.items():
            try:
                modes[coordinate] = bernoulli.mode_in(coordinate, A, B)
            except ValueError as error:
                notes.append(say("On the ruler of {name}: {error}", name=name, error=error))
    return Scene(
        "coordinates",
        (three_axes(A, B, modes, median),),
        (
            readout("mode_theta", "mode in θ", modes["theta"], "posterior"),
            readout("mode_arcsine", "mode in arcsin √θ", modes["arcsine"], "posterior"),
            readout("mode_log_odds", "mode in the log-odds", modes["log_odds"], "posterior"),
            readout("median", "median in each", median, "slope"),
        ),
        _summary(heads, flips, modes, median),
        sentences(*notes),
    )


def _summary(heads, flips, modes, median):
    flipped = say(
        "With {heads} in {flips}",
        heads=count(round(heads), "head"),
        flips=count(round(flips), "flip"),
    )
    if median is None:
        return say("{flipped} this prior leaves no posterior.", flipped=flipped)
    theta, arcsine, log_odds = (
        "at no one place" if mode is None else say("at {mode}", mode=fixed(mode, 3))
        for mode in modes.values()
    )
    return say(
        "{flipped} the posterior’s peak is {theta} in θ, {arcsine} in arcsin √θ and "
        "{log_odds} in the log-odds; its median is {median} in all three.",
        flipped=flipped,
        theta=theta,
        arcsine=arcsine,
        log_odds=log_odds,
        median=fixed(median, 3),
    )
