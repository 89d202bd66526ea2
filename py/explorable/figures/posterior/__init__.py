"""Prior, likelihood and posterior of a slope, and the lines of MLE and MAP.

The reader drags houses, both standard deviations and the prior's mean. With a narrow prior the
posterior's peak, the MAP, goes to that mean, with a wide one to the MLE; the first panel shows the
same as lines.
"""

import numpy as np

from explorable.controls.point_list import columns
from explorable.editable.noise_density import GAUSSIAN
from explorable.editable.prior_density import PRIOR
from explorable.editable.standard_priors import prior_in_force
from explorable.figures._guesses.peak import peak_guess
from explorable.figures._shared.house_panel import HousePanel
from explorable.figures._shared.houses import NOISE_SD, POINTS, PRIOR_MEAN, PRIOR_SD
from explorable.figures._shared.prior_menu import PRIOR_KIND
from explorable.figures._shared.slope_fit import slope_fit
from explorable.figures._shared.tasks import solved
from explorable.figures.posterior.sentences import note, pulled_to, summary
from explorable.figures.posterior.tasks import TASKS
from explorable.plot.axes import linear_axis, symmetric_axis
from explorable.plot.estimate_key import END_MARGIN, densities, end_labels, estimate_rules
from explorable.plot.handles import handle
from explorable.plot.layout import panel
from explorable.plot.number_format import fixed, penalty_text
from explorable.plot.phrases import percent
from explorable.plot.readouts import readout
from explorable.scene.model import Scene

CONTROLS = (POINTS, NOISE_SD, PRIOR_SD, PRIOR_MEAN, PRIOR_KIND)
CODE = PRIOR
GUESS = peak_guess("posterior", CONTROLS)

TITLE = "Where do the data and the belief meet?"
CAPTION = (
    "Make the belief narrow and the line is drawn home; make it wide and the houses have the last "
    "word. The ring on top of the prior moves what it expects. Every curve in the second picture "
    "has area one, so a tall curve is a sure one. The bells of noise stand on the line of the most "
    "probable slope."
)
SD, STRENGTH = "posterior standard deviation", "penalty strength"


def draw(state):
    """The Scene for houses, a noise sd and a prior sd."""
    x, y = columns(state.points)
    noise_sd, prior_sd = state.noise_sd, state.prior_sd
    prior = prior_in_force(state.prior)
    fit = slope_fit(x, y, noise_sd, prior_sd, state.prior_mean, prior)
    penalty, formula = prior.penalty(noise_sd, prior_sd)
    return Scene(
        "posterior",
        (_houses(x, y, noise_sd, fit), _densities(fit)),
        (
            readout("mle", "MLE", fit.mle, "likelihood"),
            readout("map", "MAP", fit.map, "posterior", text=fit.map_text),
            readout("posterior_sd", SD, fit.sd, "posterior", symbol="s"),
            readout("penalty", STRENGTH, penalty, "penalty", write=penalty_text, symbol=formula),
            readout("pull", "shrinkage", fit.pull, "penalty", write=percent, hint=pulled_to(fit)),
        ),
        summary(fit),
        note(len(x), fit, state.prior),
        solved=solved(TASKS, fit),
    )


def _houses(x, y, noise_sd, fit):
    houses = HousePanel(x, y)
    houses.tell(fit.map, GAUSSIAN, noise_sd)
    bells = houses.noise_curves(fit.map, noise_sd, GAUSSIAN)
    lines = [(houses.line("map", fit.map, "posterior"), "MAP")]
    if fit.mle is not None:
        lines.insert(0, (houses.line("mle", fit.mle, "likelihood"), "MLE"))
    labels = end_labels(houses.y, *lines)
    margin = (26, END_MARGIN, 44, 34)
    return houses.draw(bells, [line for line, _ in lines], labels, margin=margin)


def _densities(fit):
    """Prior, likelihood and posterior over the slope, and the arrow from MLE to MAP."""
    reach = 0.0 if fit.mle is None else abs(fit.mle) + 0.5
    w = symmetric_axis("slope w", reach, 5.0, 20.0)
    prior, likelihood, posterior = fit.curves(w.low, w.high)
    top, mean = fit.top(prior, likelihood, posterior), fit.prior_mean
    on_prior = mean, min(float(np.interp(mean, *prior)), 1.3 * top)
    return panel(
        "beliefs",
        "Prior, likelihood and posterior",
        w,
        linear_axis(0.0, 1.3 * top, ticks=False),
        densities(prior, likelihood, posterior),
        estimate_rules(w, fit.mle, fit.map, top),
        handle(PRIOR_MEAN, on_prior, "x", f"w₀ {fixed(mean, 2)}", (0.0, 1.3 * top)),
    )
