"""An immutable list of pairs of numbers, clamped once however many frames are drawn of it."""

from functools import cached_property

import numpy as np


class Pairs(tuple):
    """Pairs (x, y) as a control allows them; `limits` are the ranges that they were clamped to."""

    limits = None

    @cached_property
    def columns(self):
        """x and y, each (n,), read-only: the same array object then means the same points."""
        pairs = zip(*self, strict=True) if self else ((), ())
        columns = tuple(np.array(column, float) for column in pairs)
        for column in columns:
            column.setflags(write=False)
        return columns


def columns(points):
    """x and y, each (n,), of any list of pairs."""
    return (points if isinstance(points, Pairs) else Pairs(points)).columns
