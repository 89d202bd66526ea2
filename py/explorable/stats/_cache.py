"""Memoises what follows from the points alone, for as long as they stay the same.

A frame needs the same sums again and again, and in a drag of a slider the points do not change.
"""

from functools import wraps

import numpy as np

from explorable import words

FEW = 256  # from here on a shorter way, for instance by a QR factor, is worth its preparation
KEPT = 6  # figures that a page may show at the same time, each with points of its own


def is_immutable(array):
    """Whether the array is immutable, so that identity implies equal numbers."""
    return isinstance(array, np.ndarray) and not array.flags.writeable and array.base is None


def constant(*arrays):
    """Whether these arrays are large and immutable."""
    return all(is_immutable(array) and array.size > FEW for array in arrays)


def once_for_points(function):
    """Memoises function(x, y, *rest) by the identity of x and y and equality of the rest.

    Only for immutable x and y: for any others the function is called anew. The latest KEPT results
    are kept, as long as the language stays the same.
    """
    known = []
    words.on_change(known.clear)

    @wraps(function)
    def call(x, y, *rest):
        for known_x, known_y, known_rest, result in known:
            if known_x is x and known_y is y and known_rest == rest:
                return result
        result = function(x, y, *rest)
        if is_immutable(x) and is_immutable(y):
            known.insert(0, (x, y, rest, result))
            del known[KEPT:]
        return result

    return call
