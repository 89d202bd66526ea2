"""States such as readers make, and where two Scenes differ."""

import math
import random

from explorable import figures
from explorable.controls import State, clamp
from explorable.controls.slider_scale import notches
from explorable.scene import serialize as wire

NUDGE = 1e-14  # relative; two linear algebra libraries agree about as well


def cases(count, seed=5):
    """(figure, state) for every figure, the default state first; the same ones every time."""
    dice = random.Random(seed)
    for name in figures.names():
        controls, found = figures.load(name).CONTROLS, [{}]
        while len(found) <= count:
            state = {control.name: value(control, dice) for control in controls}
            if is_settled(name, state, dice):
                found.append(state)
        yield from ((name, state) for state in found)


def value(control, dice):
    """An allowed value, such as a slider, a handle or a link sets."""
    if control.kind == "points":
        count = dice.choice([0, 1, 2, 3, 6, 10, 20])
        ranges = control.x_range, control.y_range
        return [[on_grid(*ends, control.step, dice) for ends in ranges] for _ in range(count)]
    if control.kind == "point":
        return [on_grid(*ends, control.step, dice) for ends in (control.x_range, control.y_range)]
    if control.kind == "choice":
        return dice.choice(control.values)
    assert control.kind == "slider", f"Say here which values a {control.kind!r} may have."
    return dice.choice(notches(control))


def on_grid(low, high, step, dice):
    """A multiple of the step, now and then an end."""
    if dice.random() < 0.15:
        return dice.choice([low, high])
    steps = dice.randint(math.ceil(low / step), math.floor(high / step))
    return round(steps * step, 9)


def is_settled(name, state, dice):
    """Whether the points' own digits settle the Scene.

    They do not where the fifteenth digit decides, as for sixteen weights through twenty points,
    or for which of two labels at one height is the upper: no two computers need agree there.
    """
    figure = figures.load(name)
    exact = clamp(figure.CONTROLS, state)
    drawn = packed(figure.draw(State(exact)))
    for _ in range(3):
        nudged = {
            key: tuple(tuple(nudge(number, dice) for number in pair) for pair in found)
            for key, found in exact.items()
            if isinstance(found, tuple)
        }
        if any(differences(drawn, packed(figure.draw(State(exact | nudged))))):
            return False
    return True


def nudge(number, dice):
    return number * (1 + dice.choice((-NUDGE, NUDGE)))


def packed(scene):
    """The Scene as the page gets it, with lists for arrays."""
    return wire.pack_json(scene)


def differences(one, other, where=""):
    """Where two packed Scenes are not the same: numbers to 1e-9, all else exactly."""
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
        for key in one:
            yield from differences(one[key], other[key], f"{where}/{key}")
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for place, (mine, theirs) in enumerate(zip(one, other, strict=True)):
            if not is_near(mine, theirs):
                name = mine.get("name", place) if isinstance(mine, dict) else place
                yield from differences(mine, theirs, f"{where}/{name}")
    elif not is_near(one, other) and one != other:
        lists = isinstance(one, list) and isinstance(other, list)
        yield f"{where}: {len(one)} and {len(other)}" if lists else f"{where}: {one} and {other}"


def is_near(one, other):
    """Whether both are numbers, and hardly different ones."""
    return (
        isinstance(one, int | float)
        and isinstance(other, int | float)
        and math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
    )
