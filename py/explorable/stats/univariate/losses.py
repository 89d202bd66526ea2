"""One number d to report for an unknown x, and what it costs on average.

    zero_one   loss 1 if |x - d| > eps, else 0     best: centre of the window with most mass
    absolute   loss |x - d|                        best: the median
    squared    loss (x - d)^2                      best: the mean

As eps -> 0 the best centre goes to the mode, which minimises no loss itself: for a continuous x,
every d has the loss 1 at eps = 0.

Source: Berger, Statistical Decision Theory and Bayesian Analysis, 1985.
"""

import numpy as np

from explorable.stats._validation import positive
from explorable.stats.univariate.maxima import maxima
from explorable.words import say

LOSSES = ("zero_one", "absolute", "squared")
GRID = 301
SAME = 1e-10  # masses that differ by less are equal


def expected_loss(loss, d, distribution, eps=None):
    """E[loss], for d of shape (m,). Returns (m,); right to about 1e-4 of the largest.

    eps > 0 is for "zero_one" alone. ValueError for an unknown loss.
    """
    d, edges = np.asarray(d, dtype=float), distribution.edges
    if loss == "squared":
        return distribution.variance + np.square(d - distribution.mean)
    below = np.concatenate(([0.0], np.cumsum(distribution.mass)))
    if loss == "zero_one":
        eps = positive("eps", eps)
        return 1 - np.interp(d + eps, edges, below) + np.interp(d - eps, edges, below)
    if loss != "absolute":
        raise ValueError(
            say(
                "There is no loss {loss!r}; there are {losses}.",
                loss=loss,
                losses=", ".join(LOSSES),
            )
        )
    # its slope is 2 P(x < d) - 1, summed up from the leftmost edge
    slope = below[1:] + below[:-1] - 1
    rises = np.concatenate(([0.0], np.cumsum(slope * np.diff(edges))))
    start = distribution.mean - edges[0]
    inside = np.interp(d, edges, start + rises)
    return inside + np.maximum(edges[0] - d, 0) + np.maximum(d - edges[-1], 0)


def best_numbers(loss, distribution, eps=None):
    """All d of least expected loss, rising, as a tuple; () where every d inside is equally good."""
    if loss == "squared":
        return (distribution.mean,)
    if loss == "absolute":
        return (distribution.median,)
    return best_windows(distribution, positive("eps", eps))


def best_set(loss, distribution, eps=None):
    """All d of least expected loss inside the range of x, as closed intervals (low, high), rising.

    An interval of one number has low = high. For "zero_one" under a flat density every window that
    lies inside is as good: one interval.
    """
    best = best_numbers(loss, distribution, eps)
    if best:
        return tuple((d, d) for d in best)
    return ((float(distribution.edges[0]) + eps, float(distribution.edges[-1]) - eps),)


def loss_of(loss, error, eps=None):
    """The loss of errors x - d, an array of any shape: see above. ValueError as `expected_loss`."""
    error = np.abs(error)
    if loss == "zero_one":
        return (error > positive("eps", eps)).astype(float)
    if loss not in LOSSES:
        raise ValueError(
            say(
                "There is no loss {loss!r}; there are {losses}.",
                loss=loss,
                losses=", ".join(LOSSES),
            )
        )
    return error if loss == "absolute" else error * error


def best_windows(distribution, eps):
    """Centres of the windows of half-width eps with most mass: log p(d + eps) = log p(d - eps).

    To about 1e-12; () where none is best. Windows inside the distribution's range are enough: it
    loses no mass to move a window inside.
    """
    low, high = distribution.edges[0] + eps, distribution.edges[-1] - eps
    if low >= high:
        return (float(0.5 * (low + high)),)

    @np.errstate(invalid="ignore")
    def gain(d):
        """Log of the density gained over that lost by moving a window from d to the right."""
        gained, lost = distribution.log_density(np.stack((d + eps, d - eps)))
        return np.where(gained == lost, 0.0, gained - lost)

    grid = np.unique(np.clip((*np.linspace(low, high, GRID), *distribution.modes), low, high))
    centres = maxima(gain, grid)
    if not len(centres):
        return ()
    mass = 1 - expected_loss("zero_one", centres, distribution, eps)
    return tuple(np.unique(centres[mass >= mass.max() - SAME].round(12) + 0.0).tolist())
