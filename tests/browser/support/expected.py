"""Expected readouts by textbook formulas in plain Python."""

import math


def mle(state):
    """sum(x y) / sum(x x)."""
    points = state["points"]
    return sum(x * y for x, y in points) / sum(x * x for x, _ in points)


def log_likelihood(state):
    """The sum of the log densities of y - w x under a Gaussian with standard deviation noise_sd."""
    slope, noise_sd = state["slope"], state["noise_sd"]
    usual = -math.log(noise_sd * math.sqrt(2 * math.pi))
    return sum(usual - ((y - slope * x) / noise_sd) ** 2 / 2 for x, y in state["points"])


def relative_likelihood(state):
    """p(D | w) / p(D | MLE)."""
    return math.exp(log_likelihood(state) - log_likelihood({**state, "slope": mle(state)}))


def area(state):
    """The integral of p(D | w) over w: p(D | MLE) sqrt(2 pi) noise_sd / sqrt(sum(x x))."""
    peak = math.exp(log_likelihood({**state, "slope": mle(state)}))
    squares = sum(x * x for x, _ in state["points"])
    return peak * math.sqrt(2 * math.pi / squares) * state["noise_sd"]
