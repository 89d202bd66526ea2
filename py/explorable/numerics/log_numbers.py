"""Positive numbers kept as their logarithms, so that a density keeps its tail.

A function that was written for plain numbers is called with a Plain array. Exponentials and powers
of it are LogNumbers; products, quotients, powers and sums of these are taken in logs. Whatever has
no rule here is computed by numpy from plain numbers.
"""

import math

import numpy as np

RESHAPING = ("copy", "flatten", "ravel", "reshape", "squeeze", "transpose")


class Plain(np.ndarray):
    """An array of ordinary numbers, whose exponentials are LogNumbers."""

    def __array_ufunc__(self, ufunc, method, *inputs, **options):
        """LogNumbers where there is a rule, else what numpy computes."""
        return _apply(ufunc, method, inputs, options)


class LogNumbers(np.lib.mixins.NDArrayOperatorsMixin):
    """The numbers exp(log) for an array `log` of any shape; -inf stands for 0."""

    def __init__(self, log):
        self.log = np.asarray(log)

    def __array_ufunc__(self, ufunc, method, *inputs, **options):
        """LogNumbers where there is a rule, else what numpy computes of plain numbers."""
        return _apply(ufunc, method, inputs, options)

    def __array_function__(self, function, types, values, options):
        """np.where, np.sum and np.prod in logs; other functions of numpy get plain numbers."""
        if function is np.where and len(values) == 3:
            one, other = _log(values[1]), _log(values[2])
            if one is not None and other is not None:
                return LogNumbers(np.where(plain(values[0]), one, other))
        if function in (np.sum, np.prod):
            return getattr(values[0], function.__name__)(*values[1:], **options)
        return function(*map(plain, values), **{key: plain(options[key]) for key in options})

    def __array__(self, dtype=None, copy=None):
        """The numbers themselves, as far as doubles reach."""
        return np.exp(self.log).astype(dtype or float)

    def __len__(self):
        return len(self.log)

    def __getitem__(self, index):
        return LogNumbers(self.log[plain(index)])

    def __setitem__(self, index, value):
        self.log[plain(index)] = _log(value)

    def __getattr__(self, name):
        if name in RESHAPING:
            return lambda *values: LogNumbers(getattr(self.log, name)(*values))
        return getattr(np.exp(self.log), name)

    def sum(self, axis=None, keepdims=False):
        """log sum exp(log)."""
        top = self.log.max(axis=axis, keepdims=True, initial=-np.inf)
        top = np.where(np.isfinite(top), top, 0.0)
        total = np.log(np.exp(self.log - top).sum(axis=axis, keepdims=True)) + top
        return LogNumbers(total if keepdims else total.squeeze(axis))

    def prod(self, axis=None, keepdims=False):
        """sum log."""
        return LogNumbers(self.log.sum(axis=axis, keepdims=keepdims))


def plain(value):
    """`value` as numpy and plain Python know it: LogNumbers as far as doubles reach."""
    if isinstance(value, LogNumbers):
        return np.exp(value.log)
    if isinstance(value, Plain):
        return value.view(np.ndarray)
    return type(value)(map(plain, value)) if type(value) in (list, tuple) else value


def _apply(ufunc, method, inputs, options):
    rule = RULES.get(ufunc.__name__) if method == "__call__" and set(options) <= {"out"} else None
    if rule and (log := rule(*inputs)) is not None:
        return LogNumbers(log)
    if isinstance(inputs[0], LogNumbers) and method == "__call__" and ufunc is np.log:
        return inputs[0].log.view(Plain)
    result = getattr(ufunc, method)(*map(plain, inputs), **{k: plain(options[k]) for k in options})
    wraps = isinstance(result, np.ndarray) and result.dtype == float
    return result.view(Plain) if wraps else result


def _log(value):
    """The log of LogNumbers, or of plain numbers that are all 0 or more; else None."""
    if isinstance(value, LogNumbers):
        return value.log
    value = np.asarray(plain(value), float)
    return np.log(value) if (value >= 0).all() else None


def _exponential(base):
    return lambda x: None if isinstance(x, LogNumbers) else plain(x) * math.log(base)


def _cosh(x):
    return None if isinstance(x, LogNumbers) else np.logaddexp(plain(x), -plain(x)) - math.log(2)


def _power(base, exponent):
    """base^exponent, for a constant base, or for a constant power that is no polynomial."""
    is_log = isinstance(exponent, LogNumbers)
    if is_log or (isinstance(base, Plain) and (np.ndim(exponent) or 0 <= exponent <= 4)):
        return None
    log, exponent = _log(base), plain(exponent)
    return None if log is None else np.where(exponent == 0, 0.0, exponent * log)


def _in_logs(combine):
    """The rule that combines logs, where one of the numbers is LogNumbers and none is negative."""

    def rule(*values):
        logs = [_log(value) for value in values]
        here = any(isinstance(value, LogNumbers) for value in values)
        return combine(*logs) if here and not any(log is None for log in logs) else None

    return rule


def _difference(one, other):
    """log(a - b); None where it is negative."""
    return None if (other > one).any() else one + np.log1p(-np.exp(other - one))


RULES = {
    "exp": _exponential(math.e),
    "exp2": _exponential(2.0),
    "cosh": _cosh,
    "power": _power,
    "float_power": _power,
    "multiply": _in_logs(np.add),
    "divide": _in_logs(np.subtract),
    "add": _in_logs(np.logaddexp),
    "subtract": _in_logs(_difference),
    "maximum": _in_logs(np.maximum),
    "minimum": _in_logs(np.minimum),
    "square": _in_logs(lambda log: 2 * log),
    "sqrt": _in_logs(lambda log: log / 2),
    "reciprocal": _in_logs(np.negative),
    "absolute": _in_logs(np.positive),
}
