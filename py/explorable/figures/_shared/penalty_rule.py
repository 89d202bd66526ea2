"""A plot over λ: the present penalty with the handle that moves it, and the best ones."""

from explorable.plot.handles import handle
from explorable.plot.marks import dot, label, rule
from explorable.plot.number_format import penalty_text


def penalty_rule(control, penalty, low, high, **handle_fields):
    """The rule from `low` to `high` on the y axis, a handle at its top, and “λ = 1.00” above."""
    text = f"λ = {penalty_text(penalty)}"
    top = (penalty, high)
    yield rule("penalty_rule", (penalty, low), top, "penalty")
    yield label("penalty_label", text, *top, "penalty", dy=-11.0)
    yield handle(control, top, "x", text, (low, high), **handle_fields)


def chosen_penalty(name, penalty, height, term, dy, words=""):
    """A dot at the λ that the criterion of this name chooses, with `words` or “λ = 1.00” at it."""
    words = words or f"λ = {penalty_text(penalty)}"
    yield dot(f"{name}_best", penalty, height, term)
    yield label(f"{name}_label", words, penalty, height, term, dy=dy)
