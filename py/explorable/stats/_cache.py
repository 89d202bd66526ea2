"""What follows from the points alone is found once, for as long as they stay the same.

A frame asks for the same sums again and again; with many points that is all it would do.
"""

from functools import wraps

import numpy as np

FEW = 256  # up to here adding up is as quick as looking it up
KEPT = 6  # figures that a page may show at the same time, each with points of its own


def constant(*arrays):
    """Whether these are many numbers that nobody can change, so that the same array is the same."""
    for array in arrays:
        if not isinstance(array, np.ndarray) or array.size <= FEW:
            return False
        if array.base is not None or array.flags.writeable:
            return False
    return True


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
