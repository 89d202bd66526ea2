"""The likelihood of a slope, from the noise density of each house.

The reader drags houses and tilts the line. At each house the noise density stands on the line,
sideways, and a stroke from the house to that curve is the density of its residual. The second panel
shows the same densities as curves over the slope, as high as the strokes are long: a thin curve for
each house, and their product in bold, which peaks at the maximum likelihood estimate.
"""

import math

from explorable.controls.point_list import columns
from explorable.editable.noise_density import NOISE
from explorable.editable.peak_words import written
from explorable.editable.slope_evidence import evidence
from explorable.figures._guesses.line import line_guess
from explorable.figures._shared.house_panel import HousePanel
from explorable.figures._shared.houses import NOISE_SD, POINTS, SLOPE
from explorable.figures._shared.tasks import solved
from explorable.figures.likelihood.numbers import area_readout, log_likelihood_readout
from explorable.figures.likelihood.sentences import note, summary
from explorable.figures.likelihood.slopes_panel import slopes_panel
from explorable.figures.likelihood.tasks import TASKS
from explorable.plot.handles import handle
from explorable.plot.marks import label, rule
from explorable.plot.number_format import fixed, from_log
from explorable.plot.readouts import readout
from explorable.scene.model import Scene
from explorable.words import say

CONTROLS = (POINTS, NOISE_SD, SLOPE)
CODE = NOISE
GUESS = line_guess("likelihood", CONTROLS)

TITLE = "How probable are these prices?"
CAPTION = (
    "Drag a house, or take the line by its ring and tilt it. Each bell is the noise you assumed, "
    "standing on the line; the stroke inside it is how probable that house’s price is. The "
    "second picture shows these strokes for every slope at once: a thin curve for each house, "
    "and in bold their product. Every curve that has a peak is scaled to it."
)


def draw(state):
    """The Scene for houses, a noise sd and a proposed slope."""
    x, y = columns(state.points)
    noise_sd, slope = state.noise_sd, state.slope
    curves = evidence(x, y, noise_sd, SLOPE.low, SLOPE.high, POINTS.by_hand)
    best, relative = curves.best, curves.log_relative(slope)
    ratio, share = (None, None) if curves.grows else (math.exp(relative), from_log(relative))
    total = NOISE.log_likelihood(slope, x, y, noise_sd)
    rounded = total == -math.inf and NOISE.is_rounded_to_zero(noise_sd)
    alone = len(curves.modes) == 1 and not curves.plateau
    several = None if alone else written(curves.modes, curves.plateau)
    return Scene(
        "likelihood",
        (_houses(x, y, noise_sd, slope, best), slopes_panel(state, curves, relative)),
        (
            readout("slope", "slope", slope, "slope", 2, symbol="w"),
            readout("mle", "MLE", best, "likelihood", symbol="ŵ", text=several),
            readout("relative_likelihood", "relative likelihood", ratio, "likelihood", text=share),
            log_likelihood_readout(total, rounded),
            area_readout(curves.log_area),
        ),
        summary(len(x), slope, curves, relative, rounded),
        NOISE.rounded_words() if rounded else note(x, curves, total),
        solved=solved(TASKS, x, best),
    )


def _houses(x, y, noise_sd, slope, best):
    houses, tip = HousePanel(x, y), (1.0, slope)
    houses.tell(slope, NOISE, noise_sd)
    below = 22.0 if slope >= 0 else -13.0  # clear of houses at zero
    return houses.draw(
        houses.noise_curves(slope, noise_sd, NOISE),
        houses.line("mle", best, "likelihood", quiet=True),
        houses.line("line", slope, "slope"),
        rule("rise", (1.0, 0.0), tip, "slope"),
        over=(
            handle(SLOPE, tip, "y", say("slope {slope}", slope=fixed(slope, 2)), (1.0, 1.0)),
            label("w", f"w = {fixed(slope, 2)}", 1.0, 0.0, "slope", dy=below),
        ),
    )
