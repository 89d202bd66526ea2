"""The gamma distribution with shape a and rate b, both positive and finite.

    p(x) = b^a x^(a - 1) exp(-b x)/Gamma(a),   x > 0

The mass below x is a power series for b x < a + 1 and a continued fraction beyond. ValueError is
raised for a shape or rate that is not positive and finite.

Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 6.5.29 and 6.5.31.
"""

import math

import numpy as np

from explorable.stats._validation import positive

TINY = 1e-300


@np.errstate(divide="ignore", invalid="ignore")
def log_gamma_density(x, a, b):
    """log p(x) = a log b + (a - 1) log x - b x - log Gamma(a). Returns the shape of x >= 0.

    At x = 0: -inf for a shape above 1, inf for one below.
    """
    a, b = positive("a", a), positive("b", b)
    x = np.asarray(x, dtype=float)
    log_p = a * math.log(b) - math.lgamma(a) - b * x
    return log_p if a == 1 else log_p + (a - 1) * np.log(x)


def gamma_cdf(x, a, b):
    """P(x' < x), for one number x >= 0. Relative error below 1e-12 for shapes up to 1e3."""
    u, a = positive("b", b) * float(x), positive("a", a)
    if u <= 0:
        return 0.0
    log_power = a * math.log(u) - u - math.lgamma(a)
    if u < a + 1:
        term = total = 1 / a
        k = a
        while term > total * 1e-17:
            k += 1
            term *= u / k
            total += term
        return math.exp(log_power) * total
    return 1 - math.exp(log_power) / _fraction(u, a)


def gamma_median(a, b):
    """x with P(x' < x) = 1/2, by Newton's method in log x within bisection. Returns a float."""
    a, b = positive("a", a), positive("b", b)
    low, high = -700.0 / a, math.log(a + 1)
    at = math.log(a) - 1 / (3 * a) if a > 0.3 else 0.5 * (low + high)
    for _ in range(200):
        excess = gamma_cdf(math.exp(at), a, 1.0) - 0.5
        low, high = (low, at) if excess > 0 else (at, high)
        step = excess / max(math.exp(a * at - math.exp(at) - math.lgamma(a)), TINY)
        moved = at - step if low < at - step < high else 0.5 * (low + high)
        if abs(moved - at) <= 1e-15 * max(1.0, abs(at)):
            break
        at = moved
    return math.exp(at) / b


def _fraction(u, a):
    """u + 1 - a - 1 (1 - a)/(u + 3 - a - 2 (2 - a)/(u + 5 - a - ...)), by Lentz's method."""
    value = u + 1 - a or TINY
    above, below = value, 0.0
    for k in range(1, 500):
        step, b = -k * (k - a), u + 2 * k + 1 - a
        below = 1 / (b + step * below or TINY)
        above = b + step / above or TINY
        value *= above * below
        if abs(above * below - 1) < 1e-16:
            break
    return value
