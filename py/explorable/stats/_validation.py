"""Statistics, numpy in and numpy out; and what the modules here share.

The modules look at their answer, one number, and search the input for a culprit only if that
number is not finite: in a browser each numpy call costs tens of microseconds.
"""

import math

import numpy as np

from explorable.words import Verbatim, named, say

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


def each_positive(name, values):
    """The values (m,) as float64, each positive. Raises ValueError as `positive` does."""
    return each(positive, name, values)


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
