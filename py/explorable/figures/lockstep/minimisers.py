"""Where a squared error plus a penalty is least, for the penalties of the menu of priors.

    J(w) = S w^2 - 2 Q w + penalty(w),   S = Σ x², Q = Σ x y

Laplace: penalty = λ |w|. Student t with 3 degrees of freedom and sd σ: 4 σₙ² log(1 + w²/σ²), which
may have two valleys. Flat: 0.
"""

import math

from explorable.stats import slope as slopes
from explorable.stats.lasso import soft_threshold

HALVINGS = 100


def least_penalised(kind, squares, products, noise_sd, prior_sd):
    """argmin_w J(w), a float; 0 where no house has a size. Raises KeyError for an unknown kind.

    Of two valleys that are equally low it is the one nearer to zero.
    """
    if squares == 0:
        return 0.0
    return MINIMISERS[kind](squares, products, noise_sd, prior_sd)


def _flat(squares, products, noise_sd, prior_sd):
    return products / squares


def _laplace(squares, products, noise_sd, prior_sd):
    penalty = 2 * noise_sd**2 / (prior_sd / math.sqrt(2))
    return float(soft_threshold(products, penalty / 2)) / squares


def _student_t(squares, products, noise_sd, prior_sd):
    """The lower of the valleys, each found by bisection where J' rises through 0."""
    weight, scale, size = 4 * noise_sd**2, prior_sd**2, abs(products)

    def rise(w):
        return squares * w - size + weight * w / (scale + w * w)

    def loss(w):
        return squares * w * w - 2 * size * w + weight * math.log1p(w * w / scale)

    found = [
        _root(rise, low, high)
        for low, high in _rising(squares, weight, scale, size / squares)
        if low <= high and rise(low) <= 0 <= rise(high)
    ]
    return math.copysign(min(found, key=loss), products)


def _rising(squares, weight, scale, mle):
    """The stretches of [0, mle] in which J' rises: it falls between the two roots of J''."""
    half = squares * scale - weight / 2
    root = half * half - squares * scale * (squares * scale + weight)
    if half >= 0 or root <= 0:
        return [(0.0, mle)]
    ends = [math.sqrt((-half + sign * math.sqrt(root)) / squares) for sign in (-1, 1)]
    return [(0.0, min(ends[0], mle)), (ends[1], mle)]


def _root(function, low, high):
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if function(middle) < 0 else (low, middle)
    return (low + high) / 2


MINIMISERS = {"flat": _flat, "laplace": _laplace, "student_t": _student_t}


def least_loss(x, y, penalty):
    """argmin_w J(w) = Σ x y / (Σ x² + λ), as long as J is the original."""
    squares, products = slopes.sums(x, y)
    return products / (squares + penalty)


def tallest_posterior(mle, error, prior_sd):
    """argmax_w log p(D | w) + log p(w): the centres of two Gaussians, weighted by precision."""
    data, prior = error**-2, prior_sd**-2
    return data * mle / (data + prior)  # the prior's centre is 0
