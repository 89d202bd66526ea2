"""Random states of figures as sliders, handles and links set them, and differences of Scenes."""

import math
import random

from explorable import figures
from explorable.controls import State, clamp
from explorable.scene import serialize as wire

NUDGE = 1e-14  # relative; about the agreement of two linear algebra libraries


def random_states(name, count, seed=5):
    """The default state of the figure and `count` random ones; the same for the same seed."""
    dice = random.Random(f"{name} {seed}")
    controls, found = figures.load(name).CONTROLS, [{}]
    while len(found) <= count:
        state = {control.name: random_value(control, dice) for control in controls}
        if is_well_conditioned(name, state, dice):
            found.append(state)
    return found


def random_value(control, dice):
    """An allowed value of the control, as a slider, a handle or a link sets it."""
    if control.kind == "choice":
        return dice.choice(control.values)
    if control.kind == "point":
        return random_pair(control, dice)
    if control.kind == "points":
        return [random_pair(control, dice) for _ in range(dice.choice([0, 1, 2, 3, 6, 10, 20]))]
    if control.scale == "linear":
        return on_grid(control.low, control.high, control.step, dice)
    if control.low == 0 and dice.random() < 0.15:
        return 0.0
    ends = math.log10(control.smallest or control.low), math.log10(control.high)
    return float(f"{10 ** on_grid(*ends, control.step, dice):.4g}")


def random_pair(control, dice):
    """[x, y] in the control's ranges."""
    return [on_grid(*ends, control.step, dice) for ends in (control.x_range, control.y_range)]


def on_grid(low, high, step, dice):
    """A random multiple of the step; with probability 0.15 an end of the range."""
    if dice.random() < 0.15:
        return dice.choice([low, high])
    steps = dice.randint(math.ceil(low / step), math.floor(high / step))
    return round(steps * step, 9)


def is_well_conditioned(name, state, dice):
    """Whether relative changes of 1e-14 in the points leave the Scene the same to 1e-9.

    They do not where rounding errors are amplified, as for sixteen weights through twenty points,
    or decide which of two labels at one height is the upper: there two linear algebra libraries
    may disagree.
    """
    figure = figures.load(name)
    exact = clamp(figure.CONTROLS, state)
    drawn = packed(figure.draw(State(exact)))
    pairs = {key: found for key, found in exact.items() if isinstance(found, tuple)}
    for _ in range(3 if pairs else 0):
        changed = {key: nudge(found, dice) for key, found in pairs.items()}
        if any(differences(drawn, packed(figure.draw(State(exact | changed))))):
            return False
    return True


def nudge(found, dice):
    """A number, or every number of nested tuples, times 1 ± NUDGE."""
    if isinstance(found, tuple):
        return tuple(nudge(part, dice) for part in found)
    return found * (1 + dice.choice((-NUDGE, NUDGE)))


def packed(scene):
    """The Scene as JSON: as on the wire, with lists for arrays."""
    return wire.pack_json(scene)


def differences(one, other, where=""):
    """Yield a line for each difference of two packed Scenes: numbers to 1e-9, all else exact."""
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
    """Whether both are numbers and equal to 1e-9."""
    return (
        isinstance(one, int | float)
        and isinstance(other, int | float)
        and math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
    )
