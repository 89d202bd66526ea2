"""What follows from the points alone is found once, for as long as they stay the same.

A frame asks for the same sums again and again; with many points that is all it would do.
"""

from functools import wraps

import numpy as np

FEW = 256  # up to here adding up is as quick as looking it up
KEPT = 6  # figures that a page may show at the same time, each with points of its own


def constant(*arrays):
    """Whether these are many numbers that nobody can change, so that the same array is the same."""
    return all(
        isinstance(array, np.ndarray)
        and array.size > FEW
        and array.base is None
        and not array.flags.writeable
        for array in arrays
    )


def once_for_points(function):
    """Keeps what function(x, y) says of points that are `constant`; asks it anew for all others."""
    answers = []

    @wraps(function)
    def ask(x, y):
        if not constant(x, y):
            return function(x, y)
        for known_x, known_y, answer in answers:
            if known_x is x and known_y is y:
                return answer
        answers.append((x, y, function(x, y)))
        del answers[:-KEPT]
        return answers[-1][-1]

    return ask
