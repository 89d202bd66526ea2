"""Checks of arguments and of answers, and two constants, for all modules of statistics.

The modules look at their answer, one number, and search the input for a culprit only if that
number is not finite: in a browser each numpy call costs tens of microseconds.
"""

import math
import sys

import numpy as np

from explorable.words import Verbatim, named, say

EPS = sys.float_info.epsilon
HALF_LOG_TWO_PI = 0.5 * math.log(2 * math.pi)


def positive(name, value, infinite_allowed=False):
    """0 < value < inf, as a float; `value` may be inf where `infinite_allowed`.

    Raises ValueError, with `name` in the sentence, for anything else.
    """
    try:
        number = float(value)
    except (TypeError, ValueError):
        raise ValueError(
            say(
                "{name} must be one positive number; it is {value!r}.",
                name=named(name),
                value=value,
            )
        ) from None
    if not 0 < number < math.inf and not (infinite_allowed and number == math.inf):
        raise ValueError(
            say(
                "{name} must be positive and finite; it is {number}.",
                name=named(name),
                number=number,
            )
        )
    return number


def non_negative(name, value):
    """0 <= value <= inf, as a float. Raises ValueError, with `name` in the sentence, else."""
    try:
        number = float(value)
    except (TypeError, ValueError):
        raise ValueError(
            say(
                "{name} must be one number, 0 or above; it is {value!r}.",
                name=named(name),
                value=value,
            )
        ) from None
    if not number >= 0:
        raise ValueError(
            say("{name} must be 0 or above; it is {number}.", name=named(name), number=number)
        )
    return number


def sds(noise_sd, prior_sd):
    """Both as floats, checked; the prior's may be inf."""
    return positive("noise_sd", noise_sd), positive("prior_sd", prior_sd, infinite_allowed=True)


def each_positive(name, values):
    """The values (m,) as float64, each positive. Raises ValueError as `positive` does."""
    return each(positive, name, values)


def each_non_negative(name, values):
    """The values (m,) as float64, each from 0 to inf. Raises ValueError as `non_negative` does."""
    return each(non_negative, name, values)


def each(check, name, values):
    """The values (m,) as float64, of which `check(name, value)` refuses none.

    The checks of one value are monotone, but for NaN: the least and the greatest pass for all.
    """
    is_row = isinstance(values, np.ndarray) and values.dtype == float and values.ndim == 1
    if is_row and values.size > 1:
        check(name, values.min())
        check(name, values.max())
        return values
    return np.array([check(name, value) for value in values], dtype=float)


def points(x, y):
    """x and y, each (n,), as float64; n may be 0. Raises ValueError for any other shapes."""
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if x.ndim != 1 or x.shape != y.shape:
        raise ValueError(
            say(
                "x and y must be flat and of equal length; their shapes are {x} and {y}.",
                x=x.shape,
                y=y.shape,
            )
        )
    return x, y


def refuse_not_finite(**arrays):
    """Raises ValueError naming the first entry, of the arrays given, that is NaN or infinite."""
    for name, array in arrays.items():
        for index in np.argwhere(~np.isfinite(array))[:1]:
            entry = f"{name}[{', '.join(map(str, index))}]" if index.size else name
            raise ValueError(
                say(
                    "{entry} is {number}; {name} must be finite numbers.",
                    entry=Verbatim(entry),
                    number=array[tuple(index)],
                    name=named(name),
                )
            )


def representable(answer):
    """The number or array itself. Raises ValueError if it has left the range of a double."""
    if isinstance(answer, float):
        finite = math.isfinite(answer)
    else:
        with np.errstate(over="ignore", invalid="ignore"):
            finite = math.isfinite(answer.sum()) or np.isfinite(answer).all()
    if not finite:
        raise ValueError(
            say("The answer is beyond 1e308: measure x in smaller or y in larger units.")
        )
    return answer
