"""Two terms of the MLE that cancel, and their sum, on demand: why large weights are no good sign.

Of all pairs those two are taken that cancel most: the mean over [-1, 1] of
|a| + |b| - |a + b|, with a and b the terms w_i x^i and w_j x^j, is greatest for them.
"""

import numpy as np

from explorable.plot.estimate_key import end_labels
from explorable.plot.marks import curve
from explorable.plot.number_format import fixed, power_of_x, short
from explorable.stats import polynomial
from explorable.words import say

CANCEL = "At x = {x} its terms {one} and {other} are {first} and {second}, and cancel."
IN_PART = "At x = {x} its terms {one} and {other} are {first} and {second}, and cancel in part."
PLACES = np.linspace(-1.0, 1.0, 41)


def cancelling(weights):
    """(i, j, x): the powers i < j of the terms that cancel most, and where they do.

    `weights` (degree + 1,), powers rising. None if no two of them cancel. w_i x^i = -w_j x^j, or x
    is 1 or -1 if that place is further out.
    """
    degree = len(weights) - 1
    terms = (weights * polynomial.design(PLACES, degree))[:, 1:]
    i, j = np.triu_indices(degree, 1)
    a, b = terms[:, i], terms[:, j]
    lost = (np.abs(a) + np.abs(b) - np.abs(a + b)).mean(axis=0)
    if not lost.size or not lost.max() > 0:
        return None
    best = int(lost.argmax())
    i, j = int(i[best]) + 1, int(j[best]) + 1
    first, second = weights[i], weights[j]
    side = 1.0 if first * second < 0 else -1.0
    return i, j, side * min(1.0, abs(first / second) ** (1 / (j - i)))


def term_curves(axis, at, weights, far):
    """The curves of both terms and of their sum at the positions `at` (m,), with their names."""
    found = cancelling(weights)
    if found is None:
        return ()
    powers = polynomial.design(at, len(weights) - 1)
    terms = [(weights[power] * powers[:, power], _words(weights, power)) for power in found[:2]]
    terms.append((terms[0][0] + terms[1][0], "their sum"))
    curves = [
        (curve(name, at, values.clip(-far, far), "likelihood", quiet=True), words)
        for name, (values, words) in zip(("term", "other_term", "terms_sum"), terms, strict=True)
    ]
    return *(drawn for drawn, _ in curves), *end_labels(axis, *curves)


def sentence(weights):
    """What both terms are where they cancel."""
    found = cancelling(weights)
    if found is None:
        return "No two of its terms cancel."
    i, j, x = found
    first, second = (short(weights[power] * x**power, 2) for power in (i, j))
    text = CANCEL if abs(x) < 1 else IN_PART
    terms = {"one": _words(weights, i), "other": _words(weights, j)}
    return say(text, x=fixed(x, 2), first=first, second=second, **terms)


def _words(weights, power):
    return f"{short(weights[power], 1)}{power_of_x(power)}"
