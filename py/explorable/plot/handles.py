"""Handles on controls: name, step, term and range come from the control that a handle writes."""

from explorable.scene.marks import Handle


def handle(control, at, free, value_text, span=(0.0, 1.0)):
    """A handle at the place `at` that writes a Slider by the coordinate it is free in, "x" or "y".

    `span` is the range of the other coordinate, in which the handle is only drawn. The control's
    label names it, and `value_text` states its value to those who do not see it.
    """
    own = (control.low, control.high)
    x_range, y_range = (own, span) if free == "x" else (span, own)
    return Handle(
        name=control.name,
        term=control.term,
        x=at[0],
        y=at[1],
        free=free,
        x_range=x_range,
        y_range=y_range,
        step=control.step,
        label=control.label[0].upper() + control.label[1:],
        value_text=value_text,
    )
