"""Densities of one variable with mode 0 and standard deviation 1, as priors may have.

    "laplace"    p(z) = exp(-sqrt(2) |z|) / sqrt(2), scale b = 1/sqrt(2)
    "student_t"  p(z) = (2/pi) (1 + z^2)^-2: Student's t with 3 degrees of freedom, divided by
                 its standard deviation sqrt(3)
    "flat"       p(z) = 1, which has no integral (improper), no sd and no distribution function

z  numbers of any shape, in standard deviations. An unknown kind raises KeyError.

Source: Johnson, Kotz and Balakrishnan, Continuous univariate distributions, 1994 and 1995.
"""

import math

import numpy as np

ROOT_TWO = math.sqrt(2)


def log_density(kind, z):
    """log p(z), of the shape of z."""
    return LOG_DENSITIES[kind](np.asarray(z, dtype=float))


def cdf(kind, z):
    """P(Z <= z) for one number z, a float."""
    return CDFS[kind](float(z))


def _log_laplace(z):
    return -ROOT_TWO * np.abs(z) - math.log(2) / 2


def _log_student_t(z):
    return math.log(2 / math.pi) - 2 * np.log1p(z * z)


def _laplace_cdf(z):
    tail = math.exp(-ROOT_TWO * abs(z)) / 2
    return tail if z < 0 else 1 - tail


def _student_t_cdf(z):
    return 0.5 + (z / (1 + z * z) + math.atan(z)) / math.pi


LOG_DENSITIES = {"laplace": _log_laplace, "student_t": _log_student_t, "flat": np.zeros_like}
CDFS = {"laplace": _laplace_cdf, "student_t": _student_t_cdf}
