"""The two panels: of the loss with its parts, and of the posterior with its own."""

from functools import lru_cache

import numpy as np

from explorable.editable.peak_words import written
from explorable.editable.penalised_loss import LOSS, squared_error
from explorable.figures.lockstep.valleys import Valley, grid, turned_over, valley_panel
from explorable.plot.number_format import fixed
from explorable.stats import slope as slopes
from explorable.stats._cache import once_for_points
from explorable.words import say, translated


@lru_cache(maxsize=1)  # while the slider `unmask` moves, it stays
def losses_panel(found):
    """The panel of squared error, penalty and their sum, of the Readings `found`."""
    x, y, reach, depth = found.x, found.y, found.reach, found.depth
    both = grid(reach, found.minimiser, found.sd, depth)
    if found.own_loss:
        (both,) = _finer(found, both)
        w, total = both, found.loss(both)
        words = "−2σₙ² log prior" if LOSS.is_original else "your penalty"
        penalty = total - squared_error(both, x, y)  # what a rewritten loss adds to the error
    else:
        w, words = grid(reach, 0.0, found.prior_sd, depth), "penalty λw²"
        total, penalty = found.loss(both), found.penalty * w**2
    curves = (
        _data_loss(x, y, found.noise_sd, reach, depth),
        Valley("penalty", "penalty", words, w, penalty),
        Valley("loss", "posterior", "their sum", both, total),
    )
    title, at = "Loss of every slope", found.minimiser
    level, words = found.lows or found.plateau, translated("least loss at")
    words = (
        say("least loss: {slopes}", slopes=written([], level))
        if level
        else f"{words} w = {fixed(at, 3)}"
    )
    return valley_panel("losses", title, curves, at, words, reach, found.top)


def densities_panel(found, t):
    """The panel of likelihood, prior and posterior as (1 - p^t) / t; -log p for t = 0."""
    x, y, reach, noise_sd = found.x, found.y, found.reach, found.noise_sd
    seen = min(2.5 * found.depth, 8 / t) if t > 0 else found.depth  # from 8 / t on p^t is 0
    data = grid(reach, 0.0 if found.mle is None else found.mle, found.error, seen)
    prior = grid(reach, 0.0, found.prior_sd, seen)
    both = grid(reach, found.map, found.sd, seen)
    if found.own_loss:
        prior, both = _finer(found, prior, both)
    log_prior = found.log_prior(np.append(prior, both))
    log_likelihood = slopes.log_likelihood(np.append(data, both), x, y, noise_sd)
    log_p = (
        ("likelihood", data, log_likelihood[: data.size]),
        ("prior", prior, log_prior[: prior.size]),
        ("posterior", both, log_likelihood[data.size :] + log_prior[prior.size :]),
    )
    words = {0: "−log {}", 1: "1 − {}"}.get(t, "(1−{}ᵗ)/t")  # short: three stand side by side
    curves = [
        Valley(
            name,
            name,
            words.format(translated(name)),
            w,
            turned_over(log - np.maximum.reduce(log), t),
        )
        for name, w, log in log_p
    ]
    top = float(turned_over(-found.depth, t)) * (1 + 0.06 * t)
    words = (
        say("MAP: {slopes}", slopes=written([], found.plateau))
        if found.plateau
        else f"{translated('MAP at')} w = {fixed(found.map, 3)}"
    )
    return valley_panel("unmasked", "Minus log", curves, found.map, words, reach, top, "slope w")


def _finer(found, *positions):
    """Each of the positions (k,), with more of them where a reader's curve may bend."""
    peaks = [at for at, _ in found.found.peaks] if found.found else []
    even = np.linspace(-found.reach, found.reach, 241)
    return [np.union1d(np.concatenate((w, peaks)), even) for w in positions]


@once_for_points  # while the penalty is dragged, it stays
def _data_loss(x, y, noise_sd, reach, depth):
    w = grid(reach, *slopes.bell(x, y, noise_sd), depth)
    return Valley("data_loss", "likelihood", "squared error", w, squared_error(w, x, y))
