"""A dotted rule at the penalty, through a plot over λ, with the handle that moves it."""

from explorable.plot.handles import handle
from explorable.plot.marks import label, rule
from explorable.plot.number_format import penalty_text


def penalty_rule(control, penalty, low, high, **handle_fields):
    """The rule from `low` to `high` on the y axis, a handle at its top, and “λ = 1.00” above."""
    text = f"λ = {penalty_text(penalty)}"
    top = (penalty, high)
    yield rule("penalty_rule", (penalty, low), top, "penalty")
    yield label("penalty_label", text, *top, "penalty", dy=-11.0)
    yield handle(control, top, "x", text, (low, high), **handle_fields)
