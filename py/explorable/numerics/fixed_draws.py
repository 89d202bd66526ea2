"""Draws from a standard Gaussian that depend on a seed and nothing else.

numpy.random is no part of a start of Python, and is megabytes; a figure needs a few thousand draws
that are the same for every reader, and that a longer list continues instead of replacing.
"""

from functools import lru_cache

import numpy as np

_STEP, _FIRST, _SECOND = (
    np.uint64(number) for number in (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB)
)
_HALVES = np.array([1, 2], np.uint64)  # two uniform numbers make one draw


@lru_cache(maxsize=8)  # in a drag the draws stay the same, and only their scale changes
def standard_normals(seed, rows, columns):
    """z[i, j] = sqrt(-2 log u) cos(2 pi v), u and v uniform and hashed from (seed, i, j).

    Returns a read-only array of shape (rows, columns). The corner that two shapes share has the
    same numbers. `seed` is a whole number from 0 to 2^31 - 1, rows and columns up to 2^16.

    Source: Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014 (the hash);
    Box and Muller, A note on the generation of random normal deviates, 1958.
    """
    place = (np.arange(rows, dtype=np.uint64)[:, None] << np.uint64(16)) | np.arange(
        columns, dtype=np.uint64
    )
    counter = (np.array(seed, np.uint64) << np.uint64(33)) | (place << np.uint64(1))
    hashed = _hash(counter[..., None] + _HALVES)
    uniform = ((hashed >> np.uint64(11)).astype(np.float64) + 0.5) / 2.0**53  # inside (0, 1)
    z = np.sqrt(-2 * np.log(uniform[..., 0])) * np.cos(2 * np.pi * uniform[..., 1])
    z.setflags(write=False)
    return z


def _hash(numbers):
    """SplitMix64 of an array: multiplications modulo 2^64."""
    mixed = numbers * _STEP
    mixed = (mixed ^ (mixed >> np.uint64(30))) * _FIRST
    mixed = (mixed ^ (mixed >> np.uint64(27))) * _SECOND
    return mixed ^ (mixed >> np.uint64(31))
