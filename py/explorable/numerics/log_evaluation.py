"""The logarithm of a function that was written for plain numbers, also where these underflow."""

import numpy as np

from explorable.numerics.log_numbers import LogNumbers, Plain

SMALL = 1e-290  # below it a double loses digits before it becomes 0
SAME = 1e-6  # how closely both ways must agree wherever both are possible


def log_of(function, at, *rest):
    """log function(at, *rest), also where the function itself gives 0, infinity or NaN.

    `at` is a float64 array of any shape, which `function` cannot change. Returns the function's
    own values as float64, of any shape; their logs, -inf for 0, or None if a value is negative or
    there is not one value for each number; and whether each -inf is the log of a true 0. Where
    values are too small or too large for a double, the function is called a second time with
    LogNumbers. Logs found so are taken only if they equal those of all the usual values.
    """
    at = read_only(at)
    with np.errstate(all="ignore"):  # as in a browser; the caller checks the result
        values = np.asarray(function(at, *rest), float)
        logs = np.log(values)
    if values.shape != at.shape or (values < 0).any():
        return values, None, True
    usual = (values >= SMALL) & (values < np.inf)
    if usual.all():
        return values, logs, True
    other = _in_log_numbers(function, at, *rest)
    if other is None or other.shape != at.shape:
        return values, logs, False
    off, slack = np.abs(other[usual] - logs[usual]), SAME * (1 + np.abs(logs[usual]))
    if not (off <= slack).all():
        return values, logs, False
    return values, np.where(usual, logs, other), True


def read_only(at):
    """The array as a view that cannot be changed."""
    view = at.view()
    view.flags.writeable = False
    return view


@np.errstate(all="ignore")
def _in_log_numbers(function, at, *rest):
    try:
        result = function(at.view(Plain), *rest)
    except Exception:  # a reader's function may do anything with such arrays
        return None
    return result.log if isinstance(result, LogNumbers) else None
