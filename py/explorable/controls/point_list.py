"""Pairs of numbers that are put right once, however many frames are drawn of them."""

from functools import cached_property

import numpy as np


class Pairs(tuple):
    """Pairs (x, y) as a control allows them; `limits` says which. They are taken as they are."""

    limits = None

    @cached_property
    def columns(self):
        """x and y, each (n,), which cannot be written to: so the same array is the same points."""
        pairs = zip(*self, strict=True) if self else ((), ())
        columns = tuple(np.array(column, float) for column in pairs)
        for column in columns:
            column.setflags(write=False)
        return columns


def columns(points):
    """x and y, each (n,), of any list of pairs."""
    return (points if isinstance(points, Pairs) else Pairs(points)).columns
