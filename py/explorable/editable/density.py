"""A density as a function that readers may rewrite, evaluated so that its tail is kept.

A density far from its peak is less than the smallest double. So all that is computed from a density
here is computed from its log. A reader may write the density itself, whose log is found as far as
the operations in it can be taken in logs, or the log density, as a function whose name begins with
`log_`.
"""

from functools import lru_cache

import numpy as np

from explorable.editable.editable import SILENT, Editable
from explorable.numerics.log_evaluation import log_of, read_only
from explorable.plot.number_format import digits_of
from explorable.words import Verbatim, say

# Distances, in widths, at which a density that underflows has a height between 1e-308 and 1e-100.
LADDER = np.geomspace(0.01, 1e6, 1200)
FLOOR = -690.0  # the log of a density that may have been rounded to 0 is less


class InLogs:
    """A log density that a reader wrote in place of a density; called, it gives the density."""

    __slots__ = ("log",)

    def __init__(self, log):
        self.log = log

    def __call__(self, *values):
        return np.exp(self.log(*values))


class Density(Editable):
    """A density of one variable and a width; a reader may define `log_` and its name instead.

    `noun` and `of` name the density and its variable in sentences.
    """

    __slots__ = ("noun", "of")

    def __init__(self, original, noun, of):
        super().__init__(original)
        self.noun, self.of = noun, of

    def defined_in(self, names):
        """InLogs of the log density among `names`, or else the density; None if neither is."""
        log = names.get(f"log_{self.name}")
        return InLogs(log) if callable(log) else super().defined_in(names)

    def log_density(self, at, width):
        """log p(at), -inf where p is 0, for `at` of any shape; checked, as a reader may write p.

        Raises ValueError unless p is one finite number, 0 or more, for each number in `at`.
        """
        return _log_gaussian(at, width) if self.is_original else self._evaluated(at, width)[0]

    def density(self, at, width):
        """exp(log_density), 0 where that is less than a double can hold."""
        if self.is_original:
            return self.original(at, width)
        return np.exp(self._evaluated(at, width)[0])

    def is_rounded_to_zero(self, width):
        """Whether the density is 0 far out because doubles end at 5e-324, not by its definition."""
        return not self.is_original and _fades(self, self.function, width)

    def rounded_words(self):
        """Why no answer is given where only doubles make the density 0, and the cure."""
        return say(
            "Where the data are, your {name} is 0 in floating point: not impossible, but "
            "less than 5e-324, the smallest number there is. Define log_{name} instead, the "
            "log of your density, or take numpy’s exp of whole arrays, and the tail is kept.",
            name=Verbatim(self.name),
        )

    def _evaluated(self, at, width):
        """(logs, whether each -inf is the log of a true 0) of a reader's density."""
        true_zero = True
        if isinstance(self.function, InLogs):
            with np.errstate(all="ignore"):
                values = logs = np.asarray(self.function.log(read_only(at), width), float)
        else:
            values, logs, true_zero = log_of(self.function, at, width)
        if values.shape != at.shape:
            raise ValueError(
                say(
                    "The {noun} must give one number for each {of}: it got {size} {of}s and "
                    "returned an array of shape {shape}.",
                    noun=self.noun,
                    of=self.of,
                    size=at.size,
                    shape=values.shape,
                )
            )
        if logs is None or not (logs < np.inf).all():
            raise ValueError(self._fault(at.ravel(), values.ravel()))
        return logs, true_zero

    def _fault(self, at, values):
        in_logs = isinstance(self.function, InLogs)
        fits = values < np.inf if in_logs else (values >= 0) & (values < np.inf)
        wrong = int(np.flatnonzero(~fits)[0])
        rule = (
            "A log density is never undefined, nor infinite above 0"
            if in_logs
            else "A density is never negative, infinite or undefined"
        )
        return say(
            "{rule}; this {noun} is {value} at {of} {at}.{silent}",
            rule=rule,
            noun=self.noun,
            value=digits_of(values[wrong], 3),
            of=self.of,
            at=digits_of(at[wrong], 3),
            silent=SILENT if np.isnan(values[wrong]) else "",
        )


def _log_gaussian(at, width):
    z = at / width
    return z * z * -0.5 - np.log(width * np.sqrt(2 * np.pi))


@lru_cache(maxsize=4)
def _fades(density, _function, width):
    """Whether heights fall through 1e-100 to a 0 that is none by definition."""
    out = width * np.concatenate((-LADDER[::-1], LADDER))
    logs, true_zero = density._evaluated(out, width)
    zero = np.isneginf(logs)
    return bool(not true_zero and zero.any() and (logs[~zero] < -230).any())
