"""The upper tail of a standard normal Z, stable however far out.

    hazard(x) = p(x)/P(Z > x) = sqrt(2/pi)/erfcx(x/sqrt 2)
    excess(x) = E[Z - x | Z > x] = hazard(x) - x = 1/(x + 2/(x + 3/(x + 4/(x + ...))))

x is one finite float. Relative errors are below 1e-14, or 1e-16 |x|^2 of a probability, which no
x with 16 digits can beat. Tails below 1e-308 still have a logarithm.

Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.14 (Laplace's continued
fraction for the Mills ratio 1/hazard).
"""

import math

from explorable.stats._validation import HALF_LOG_TWO_PI

FAR = 3.0  # from here on hazard(x) - x would cancel, and the fraction is short
TERMS = 60  # at FAR the error is then below 1e-16


def log_tail(x):
    """log P(Z > x), at most 0."""
    if x < 0:
        return math.log1p(-0.5 * math.erfc(-x / math.sqrt(2)))
    return scaled_log_tail(x) - 0.5 * x * x


def scaled_log_tail(x):
    """x^2/2 + log P(Z > x) = log(erfcx(x/sqrt 2)/2): falls from x^2/2 to -log(x sqrt(2 pi))."""
    if x < FAR:
        return 0.5 * x * x + math.log(0.5 * math.erfc(x / math.sqrt(2)))
    return -HALF_LOG_TWO_PI - math.log(x + excess(x))


def hazard(x):
    """p(x)/P(Z > x), at least max(x, 0)."""
    if x < FAR:
        return math.exp(-0.5 * x * x - HALF_LOG_TWO_PI) / (0.5 * math.erfc(x / math.sqrt(2)))
    return x + excess(x)


def excess(x):
    """E[Z - x | Z > x] > 0: about -x far to the left, 1/x far to the right."""
    return 1 / (x + _next(x)) if x >= FAR else hazard(x) - x


def variance_above(x):
    """Var[Z | Z > x], from 1 far to the left to 1/x^2 far to the right."""
    if x < FAR:
        return 1 - excess(x) * hazard(x)
    following = _next(x)
    return (following - 1 / (x + following)) / (x + following)


def central_interval(level):
    """z with P(|Z| < z) = level, 0 < level < 1, by Newton's method on log P(Z > z)."""
    z, target = 0.0, math.log(0.5 * (1 - level))
    for _ in range(50):
        step = (log_tail(z) - target) / hazard(z)
        z += step
        if abs(step) <= 1e-15 * z:
            break
    return max(z, 0.0)


def _next(x):
    """2/(x + 3/(x + 4/(x + ...))) for x >= FAR."""
    tail = 0.0
    for k in range(TERMS, 1, -1):
        tail = k / (x + tail)
    return tail
