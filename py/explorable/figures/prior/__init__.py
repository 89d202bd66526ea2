"""The prior over the slope, a Gaussian centred at 0.

The reader drags its standard deviation and its mean, and sees that the area stays one: a prior
that is tall near its mean is thin far away, and a slope of low density needs strong data. On demand
twenty lines are drawn from it, which show what it claims about prices.
"""

import math

import numpy as np

from explorable.controls import Choice
from explorable.editable.peak_words import most_probable
from explorable.editable.prior_density import PRIOR
from explorable.editable.standard_priors import STANDARD, prior_in_force
from explorable.figures._guesses.width import width_guess
from explorable.figures._shared.houses import PRIOR_MEAN, PRIOR_SD
from explorable.figures._shared.prior_lines import drawn_slopes, lines_words
from explorable.figures._shared.prior_menu import PRIOR_KIND, prior_note
from explorable.figures.prior.density_panel import density_panel, with_lines
from explorable.plot.number_format import fixed
from explorable.plot.phrases import sentences
from explorable.plot.readouts import readout
from explorable.scene.model import Scene
from explorable.words import say

LINES = Choice(
    name="lines",
    label="lines drawn from it",
    hint="what it expects of prices, before any house is seen",
    term="prior",
    options=(("hide", "hide"), ("show", "show")),
    default="hide",
)
CONTROLS = (PRIOR_SD, PRIOR_MEAN, PRIOR_KIND, LINES)
CODE = PRIOR
GUESS = width_guess("prior", CONTROLS)

TITLE = "What did you believe before?"
CAPTION = (
    "Pull the ring at the side to say how sure you are, the one on top to say of what. The area "
    "under the curve is always one: what you give to one slope you take from others. The "
    "darker part is the belief that the slope is between −1 and 1. Show twenty lines drawn from it "
    "to see what it claims about prices."
)


def draw(state):
    """The Scene for one prior sd and one prior mean."""
    prior_sd, mean = state.prior_sd, state.prior_mean
    prior = prior_in_force(state.prior)
    log_area = prior.log_area(prior_sd)
    at_zero, within = _facts(prior, prior_sd, mean, log_area)
    share = None if within is None else f"{fixed(100 * within, 1)} %"
    shows = state.lines == "show"
    slopes = drawn_slopes(prior, prior_sd, mean) if shows else None
    picture = density_panel(prior, prior_sd, mean, at_zero)
    words = _summary(prior_sd, mean, within)
    return Scene(
        "prior",
        (with_lines(picture, slopes) if shows else picture,),
        (
            readout("density_at_zero", "density at zero", at_zero, "prior", symbol="p(0)"),
            readout("mass_within_one", "prior mass between −1 and 1", within, "prior", text=share),
        ),
        sentences(words, lines_words(slopes) if shows else ""),
        sentences(prior_note(state.prior, log_area), _peaks(prior, prior_sd, mean)),
    )


def _peaks(prior, prior_sd, mean):
    """The sentence about a reader's prior with several highest peaks or none, or ""."""
    if prior.is_original or prior in STANDARD.values():
        return ""
    found = prior.summary(prior_sd).moved(mean)
    if found.grows:
        return "It grows as far as slopes are looked at, so none is the most probable."
    if found.plateau or len(found.modes) == 1:
        return ""
    return say("Before any house, {most_probable}.", most_probable=most_probable(found.modes))


def _summary(prior_sd, mean, within):
    if within is None:
        return "This prior has no end, so no bet on the slope follows from it."
    around = say(" around {mean}", mean=fixed(mean, 2)) if mean else ""
    return say(
        "With a prior of width {prior_sd}{around} you would bet {bet} that the slope is "
        "between −1 and 1.",
        prior_sd=fixed(prior_sd, 2),
        around=around,
        bet=_bet(within),
    )


def _bet(within):
    """ "68 to 32"; close to certainty with a decimal, and then all to nothing."""
    places = 1 if 0.99 <= within < 0.9995 or 0.0005 <= within < 0.01 else 0
    inside, outside = fixed(100 * within, places), fixed(100 * (1 - within), places)
    return say("{inside} to {outside}", inside=inside, outside=outside)


def _facts(prior, prior_sd, mean, log_area):
    """(density at zero, mass between -1 and 1); None for the mass under a prior without area."""
    if prior is STANDARD["flat"]:
        return None, None
    at_zero = float(prior.drawn(np.array([-mean]), prior_sd)[0])
    if log_area == math.inf:
        return at_zero, None
    if prior in STANDARD.values():
        return at_zero, prior.cdf(1 - mean, prior_sd) - prior.cdf(-1 - mean, prior_sd)
    if prior.is_original:
        right, left = (math.erf(z / (prior_sd * math.sqrt(2))) for z in (1 - mean, 1 + mean))
        return at_zero, (right + left) / 2
    found = prior.summary(prior_sd)
    w, height = found.at, found.heights
    inside = np.union1d(w[np.abs(w + mean) <= 1], (-1 - mean, 1 - mean))
    return at_zero, float(
        np.trapezoid(np.interp(inside, w, height), inside) / np.trapezoid(height, w)
    )
