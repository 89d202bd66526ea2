"""Many lines through zero as one curve, so that their number costs one element of a picture."""

import numpy as np

ENDS = np.array([0.0, 1.0, -1.0, 0.0])


def line_fan(slopes, reach, top):
    """One path along all lines y = w x, w (m,): each from zero to an end, the other, and back.

    A line ends at x = ±reach, or where it leaves [-top, top]. Returns x and y, each (4 m,).
    """
    ends = np.minimum(reach, top / np.maximum(np.abs(slopes), top / reach))
    x = np.multiply.outer(ends, ENDS).ravel()
    return x, x * np.repeat(slopes, len(ENDS))
