"""Diabetes: ten measures of 442 patients, and how far the disease went within a year.

Columns have mean 0 and square sum 1, the progression has mean 0, as in the paper that made the data
known: Efron, Hastie, Johnstone and Tibshirani, Least angle regression, Annals of Statistics 2004.
"""

from dataclasses import replace

import numpy as np

from explorable import data
from explorable.scene.model import Series
from explorable.words import Verbatim, say, translated

MEANINGS = {
    "age": "age",
    "sex": "sex",
    "bmi": "body mass index",
    "bp": "blood pressure",
    "s1": "total cholesterol",
    "s2": "low-density lipoproteins",
    "s3": "high-density lipoproteins",
    "s4": "cholesterol over HDL",
    "s5": "log of triglycerides",
    "s6": "blood sugar",
}
NAMES = tuple(map(Verbatim, MEANINGS))
SERIES = tuple(Series(name, name, f"series{number}") for number, name in enumerate(NAMES, 1))


def explained():
    """The SERIES with the meaning of each name in its label."""
    return tuple(
        replace(one, label=say("{name}, {meaning}", name=one.name, meaning=MEANINGS[one.name]))
        if one.name != translated(MEANINGS[one.name])
        else one
        for one in SERIES
    )


def _standardised():
    table = data.table("diabetes")
    columns = np.column_stack([table[name] for name in NAMES])
    columns = columns - columns.mean(axis=0)
    columns = columns / np.sqrt(np.square(columns).sum(axis=0))
    progression = table["progression"] - table["progression"].mean()
    for array in (columns, progression):
        array.setflags(write=False)  # the same array then means the same data
    return columns, progression


X, Y = _standardised()
