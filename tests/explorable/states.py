"""Random states of any list of controls, with a liking for the edges."""

import math

from hypothesis import settings
from hypothesis import strategies as st

from explorable import figures

FEW = settings(deadline=None, max_examples=40, derandomize=True)


def states(controls):
    """Complete states: every control has an allowed value."""
    free = st.fixed_dictionaries({control.name: values(control) for control in controls})
    linked = {c.name: c.at_most for c in controls if getattr(c, "at_most", "")}
    return free.map(lambda state: _linked(state, linked)) if linked else free


def _linked(state, linked):
    """The state with every slider lowered to the least of those that it is `at_most`."""
    lowered = dict(state)
    for name in linked:
        above = linked[name]
        while above:
            lowered[name] = min(lowered[name], state[above])
            above = linked.get(above)
    return lowered


def values(control):
    """Allowed values of one control."""
    if control.kind not in _VALUES:
        raise ValueError(f"states.py has no values for a control of kind {control.kind!r}.")
    return _VALUES[control.kind](control)


def figures_and_states():
    """Pairs of the name of a figure, or of the question before it, and one of its states."""
    names = [*figures.names(), *figures.guesses()]
    return st.one_of(
        [st.tuples(st.just(name), states(figures.load(name).CONTROLS)) for name in names]
    )


def coordinates(limits):
    """Numbers in a range: steps, ends, zero where it is inside, and anything between."""
    low, high = limits
    marked = [low, high, low + (high - low) / 2, *([0.0] if low <= 0 <= high else [])]
    stepped = st.integers(math.ceil(low * 100), math.floor(high * 100)).map(lambda n: n / 100)
    return st.sampled_from(marked) | stepped | st.floats(low, high)


def _slider_values(control):
    low, high = control.low, control.high
    if control.scale == "linear":
        return (coordinates((low, high)) | st.just(control.default)).map(control.clamp)
    least = low or control.smallest
    exponents = st.floats(math.log10(least), math.log10(high))
    between = exponents.map(lambda exponent: min(max(10.0**exponent, low), high))
    marked = [low, least, high, control.default]
    return st.sampled_from(marked) | between | st.floats(low, least)


def _choice_values(control):
    return st.sampled_from(control.values)


def _point_values(control):
    pair = st.tuples(coordinates(control.x_range), coordinates(control.y_range))
    return pair | st.just(control.default)


def _points_values(control):
    x, y = coordinates(control.x_range), coordinates(control.y_range)
    pair = st.tuples(x, y)
    few = st.lists(pair, max_size=8)
    twice = few.map(lambda points: points * 2)
    on_one_line = st.tuples(x, st.lists(y, max_size=4)).map(lambda xy: [(xy[0], v) for v in xy[1]])
    number = control.by_hand + 1  # more than are drawn one by one
    crowd = st.lists(pair, min_size=2, max_size=4).map(lambda points: (points * number)[:number])
    kinds = (few, few, few, twice, on_one_line, crowd, st.just(control.default))
    return st.one_of(kinds).map(tuple)


_VALUES = {
    "slider": _slider_values,
    "choice": _choice_values,
    "point": _point_values,
    "points": _points_values,
}
