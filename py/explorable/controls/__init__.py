"""What a reader may set: each control's name, range, default and step, written nowhere else.

The page builds its inputs from these objects, link and keyboard obey them, and `clamp` runs on
every state before a figure gets it.
"""

from explorable.controls.choice import Choice
from explorable.controls.point import Point
from explorable.controls.points import Points
from explorable.controls.slider import Slider
from explorable.controls.state import State

__all__ = ["Choice", "Point", "Points", "Slider", "State", "clamp"]


def clamp(controls, state):
    """A complete, allowed State: missing or broken values become defaults, unknown names go.

    First each value is clamped by its own control. Then a slider that is `at_most` another takes
    that one's value where its own is larger, along chains of them too.
    """
    values = {
        control.name: control.clamp(state[control.name])
        if control.name in state
        else control.default
        for control in controls
    }
    linked = [control for control in controls if getattr(control, "at_most", "")]
    for _ in linked:  # one round for each link of a chain, in whatever order they stand
        for control in linked:
            values[control.name] = min(values[control.name], values[control.at_most])
    return State(values)
