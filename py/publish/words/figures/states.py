"""States of any figure, from a seed: what a reader may set, with a liking for ends and for few."""

import math
from random import Random


def states(controls, number, seed=5):
    """The default state, and `number` others: dicts of values by the names of the controls."""
    random = Random(seed)
    yield {}
    for _ in range(number):
        yield {control.name: _value(control, random) for control in controls}


def _value(control, random):
    if random.random() < 0.3:
        return control.default
    return _KINDS[control.kind](control, random)


def _number(limits, random):
    low, high = limits
    ends = [low, high, min(max(0.0, low), high), (low + high) / 2]
    return random.choice([*ends, *(random.uniform(low, high) for _ in ends)])


def _slider(control, random):
    if control.scale == "log" and random.random() < 0.6:
        least = control.low or control.smallest
        return 10 ** random.uniform(math.log10(least), math.log10(control.high))
    return _number((control.low, control.high), random)


def _choice(control, random):
    return random.choice(control.values)


def _point(control, random):
    return _number(control.x_range, random), _number(control.y_range, random)


def _points(control, random):
    """None, a few, a few twice, all above one another, all on a line through zero, or a crowd."""
    some = [_point(control, random) for _ in range(random.randint(0, 8))]
    slope = random.uniform(-1.0, 2.0)
    return random.choice(
        [
            some,
            some,
            some,
            some * 2,
            [(random.choice((0.0, 0.5)), y) for _, y in some],
            [(x, slope * x) for x, _ in some],
            [_point(control, random)] * (control.by_hand + 1),
            [_point(control, random) for _ in range(control.by_hand + 1)],
        ]
    )


_KINDS = {"slider": _slider, "choice": _choice, "point": _point, "points": _points}
