"""Compares a reader's answer with the right one and with known mistakes, at random points."""

from functools import lru_cache
from random import Random

import numpy as np

from explorable.exercises.evaluation import evaluate, used_names
from explorable.exercises.expression import Unreadable, parse
from explorable.exercises.table import EXERCISES
from explorable.plot.number_format import digits_of, three_digits
from explorable.plot.phrases import listed
from explorable.words import say, translated

POINTS, SEED = 40, 1729  # the same points every time, or one answer might have two verdicts
# (what it does to a value, words) for any exercise without free parts.
SLIPS = (
    (np.negative, "The sign: it is the opposite of the answer."),
    (lambda value: 2 * value, "A factor 2: it is twice the answer."),
    (lambda value: value / 2, "A factor 2: it is half of the answer."),
    (np.reciprocal, "It is one over the answer."),
    (np.square, "It is the square of the answer."),
)


def check(name, text):
    """{"verdict": "right", "wrong" or "unreadable", "words": a sentence} for an answer.

    Raises KeyError for an exercise that is not there, and nothing for any text.
    """
    exercise = EXERCISES[name]
    try:
        tree = parse(text, exercise.spellings)
    except Unreadable as reason:
        return {"verdict": "unreadable", "words": str(reason)}
    given, at = values(exercise, tree), points(exercise)
    if not np.isfinite(given).all():
        place = int(np.flatnonzero(~np.isfinite(given))[0])
        return _wrong(
            say(
                "Not yet: that is undefined or infinite at {place}.",
                place=_place(exercise, at, place),
            )
        )
    normal = _normal(exercise, tree)
    for formula, words in ((exercise.right, exercise.praise), *exercise.others):
        if same(normal, _normal_of(name, formula)):
            return {"verdict": "right", "words": translated(words)}
    return _wrong(_known_mistake(exercise, normal) or _unknown_mistake(exercise, tree, at, given))


def points(exercise):
    """Name -> values of each quantity at the points where answers are compared, (POINTS,)."""
    random = Random(SEED)

    def one_of(quantity):
        draw = random.randint if quantity.whole else random.uniform
        return draw(quantity.low, quantity.high)

    return {
        one.name: np.array([one_of(one) for _ in range(POINTS)], float)
        for one in exercise.quantities
    }


def values(exercise, tree, **fixed):
    """The formula's values at the points, (POINTS,); `fixed` quantities have one value instead."""
    at = points(exercise) | fixed
    spelt = {written: at[name] for written, name in exercise.spellings.items()}
    return np.broadcast_to(evaluate(tree, spelt), POINTS)


def same(first, second):
    """Whether two formulas have the same values, but for rounding."""
    return np.allclose(first, second, rtol=1e-6, atol=1e-9)


def _normal(exercise, tree):
    """Values that are the same for formulas that count as the same in this exercise."""
    found = values(exercise, tree)
    with np.errstate(all="ignore"):
        if exercise.free == "shift":
            return found - values(exercise, tree, **{exercise.quantities[0].name: 0.0})
        return found / found[0] if exercise.free == "factor" else found


@lru_cache
def _normal_of(name, formula):
    exercise = EXERCISES[name]
    return _normal(exercise, parse(formula, exercise.spellings))


def _wrong(words):
    return {"verdict": "wrong", "words": translated(words)}


def _known_mistake(exercise, normal):
    for formula, words in exercise.mistakes:
        if same(normal, _normal_of(exercise.name, formula)):
            return words
    right = _normal_of(exercise.name, exercise.right)
    slips = () if exercise.free else SLIPS
    return next((words for slip, words in slips if same(normal, slip(right))), "")


def _unknown_mistake(exercise, tree, at, given):
    """What an answer lacks, or else where it differs from the right one."""
    used = {exercise.spellings.get(name) for name in used_names(tree)}
    missing = [name for name in exercise.names if name not in used]
    if missing:
        return say("Not yet: the answer depends on {missing}, too.", missing=listed(missing))
    if exercise.free:
        return "Not yet. The hint says how to begin."
    right = _normal_of(exercise.name, exercise.right)
    place = int(np.argmax(np.abs(given - right)))
    return say(
        "Not yet: at {place} that is {given}, and the answer is {right}.",
        place=_place(exercise, at, place),
        given=digits_of(given[place], 4),
        right=digits_of(right[place], 4),
    )


def _place(exercise, at, place):
    """A point in words."""
    return ", ".join(f"{name} = {three_digits(at[name][place])}" for name in exercise.names)
