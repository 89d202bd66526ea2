"""Before the posterior: the reader places the MAP between prior and likelihood."""

from dataclasses import replace

from explorable.controls.point_list import columns
from explorable.editable.standard_priors import prior_in_force
from explorable.figures._guesses.guess import Guess
from explorable.figures._shared.houses import SLOPE
from explorable.figures._shared.slope_fit import slope_fit
from explorable.plot.axes import linear_axis, symmetric_axis
from explorable.plot.estimate_key import densities
from explorable.plot.handles import handle
from explorable.plot.layout import panel
from explorable.plot.marks import drop, highest, label
from explorable.plot.number_format import fixed
from explorable.words import say

GUESSED = replace(SLOPE, name="guess", label="where you place the MAP", hint="", default=-2.0)

ROOM = 2**0.5  # a product of two bells is at most this much taller than the taller one


def peak_guess(figure, controls):
    """The Guess of the MAP in a figure with prior and likelihood over the slope."""
    return Guess(
        figure,
        controls,
        (GUESSED,),
        "First guess: where do the two meet?",
        "The houses say one thing, the prior another. The posterior is their product: place its "
        "peak, the most probable slope given both.",
        _picture,
        _answer,
        ("MAP",),
        _remark,
    )


def _fit(state):
    x, y = columns(state.points)
    prior = prior_in_force(state.prior)
    return slope_fit(x, y, state.noise_sd, state.prior_sd, state.prior_mean, prior)


def _answer(state):
    """The MAP; of several that are equal the one nearest to the guess."""
    fit = _fit(state)
    modes = fit.found.modes if fit.found else [fit.map]
    return (min(modes, key=lambda mode: abs(mode - state.guess)),)


def _remark(state, answer):
    sd, gap = _fit(state).sd, abs(state.guess - answer[0])
    if not sd or gap < 0.005:
        return ""
    return say("The gap is {sds} posterior standard deviations.", sds=fixed(gap / sd, 1))


def _picture(state, answer):
    fit = _fit(state)
    reach = 0.0 if fit.mle is None else abs(fit.mle) + 0.5
    w = symmetric_axis("slope w", reach, 5.0, 20.0)
    prior, likelihood, posterior = fit.curves(w.low, w.high)
    top = ROOM * fit.top(prior, likelihood)
    judged = ()
    if answer:
        top = max(top, highest(posterior))
        judged = (
            drop("map", answer[0], 1.17 * top, "posterior"),
            label(
                "map_label",
                say("MAP {peak}", peak=fixed(answer[0], 2)),
                answer[0],
                1.19 * top,
                "posterior",
            ),
        )
    at, words = (state.guess, 0.85 * top), say("slope {slope}", slope=fixed(state.guess, 2))
    made = panel(
        "beliefs",
        "Prior and likelihood",
        w,
        linear_axis(0.0, 1.3 * top, ticks=False),
        densities(prior, likelihood, posterior if answer else None),
        judged,
        drop("guessed", at[0], at[1], "slope"),
        handle(GUESSED, at, "x", words, (0.0, 1.3 * top)),
        label("guessed_label", say("you {slope}", slope=fixed(at[0], 2)), *at, "slope", dy=-14.0),
    )
    return (made,)
