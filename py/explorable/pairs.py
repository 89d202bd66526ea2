"""Pairs of numbers that are put right once, however many frames are drawn of them."""

from functools import cached_property

import numpy as np


class Pairs(tuple):
    """Pairs (x, y) as a control allows them; `limits` says which. They are taken as they are."""

    limits = None

    @cached_property
    def columns(self):
        """x and y, each (n,), which cannot be written to: so the same array is the same points."""
        columns = [np.array(column, float) for column in zip(*self, strict=True)] or [
            np.empty(0)
        ] * 2
        for column in columns:
            column.setflags(write=False)
        return tuple(columns)


def columns(points):
    """x and y, each (n,), of any list of pairs."""
    return (points if isinstance(points, Pairs) else Pairs(points)).columns
