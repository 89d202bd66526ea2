"""Twelve houses with four measures and a price, all counted from the average house.

Front in metres, size in steps of 50 square metres, rooms, age in decades, price in steps of
100 000 euros. The data are made up: size and rooms say nearly the same, the others hardly
correlate, so that each direction of the data has a plain meaning.
"""

import math
from functools import lru_cache

import numpy as np

from explorable.plot.sliders import slider
from explorable.words import translated

COLUMNS = ("front", "size", "rooms", "age")
HOUSES = np.array(
    (
        (-0.8, -1.7, -2.0, -0.3),
        (0.4, -1.3, -1.0, -0.8),
        (1.0, -1.0, -1.5, 1.2),
        (-1.2, -0.6, -0.5, -1.1),
        (-0.7, -0.3, -0.5, 0.8),
        (0.7, 0.0, 0.5, 1.4),
        (0.2, 0.1, 0.0, -0.4),
        (1.1, 0.4, 0.0, -0.5),
        (0.9, 0.7, 1.0, -1.5),
        (-0.6, 0.9, 1.0, 1.6),
        (-0.5, 1.2, 1.5, 0.9),
        (-0.5, 1.6, 1.5, -1.3),
    )
)
PRICES = np.array((-2.9, 0.8, -2.5, -1.3, -2.2, 0.6, 1.0, 1.2, 2.5, -0.9, 0.1, 3.6))

FRONT_UNIT = slider(
    "unit",
    (1e-3, 1e3),
    1.0,
    0.05,
    "1000 metres are a kilometre",
    ("unit of the front", "m", "data"),
    scale="log",
)


@lru_cache(maxsize=4)  # while the penalty moves, the unit stays
def measured_in(unit):
    """The table (12, 4) with the front in units of `unit` metres, read-only."""
    table = HOUSES / (unit, 1.0, 1.0, 1.0)
    table.setflags(write=False)
    return table


def direction_name(direction):
    """The columns that make up most of a direction (4,), or (5,) with the intercept's last.

    "size − rooms", whatever the direction's sign.
    """
    parts = zip(direction.tolist(), (*COLUMNS, "intercept")[: len(direction)], strict=True)
    (first, column), *others = [part for part in parts if abs(part[0]) > 0.35]
    words = translated(column)
    for weight, column in others:
        sign = "+" if math.copysign(weight, first) == weight else "−"
        words += f" {sign} {translated(column)}"
    return words
