"""MLE and MAP: which colour is which, and where both stand over the unknown."""

from explorable.plot.axes import inside
from explorable.plot.marks import arrow, drop, label
from explorable.plot.number_format import fixed, short


def estimate_names(x, y):
    """The two Labels, one after the other, up to the place (x, y), the panel's upper right."""
    return (
        label("mle_name", "MLE", x, y, "likelihood", -42.0, -8.0, "end"),
        label("map_name", "MAP", x, y, "posterior", dy=-8.0, anchor="end"),
    )


def estimate_rules(axis, mle, peak, top):
    """MAP and MLE, if there is one, each with a rule to its label, and an arrow from MLE to MAP.

    `top` is the greatest height of the curves over the `axis`; the labels stand above it.
    """
    at = inside(axis, peak)
    yield drop("map", at, 1.17 * top, "posterior")
    yield label("map_label", f"MAP {fixed(peak, 2)}", at, 1.19 * top, "posterior")
    if mle is None:
        return
    end, y = inside(axis, mle), 1.07 * top
    side = 1.0 if end >= at else -1.0
    # Beside the rule, away from the arrow; at the panel's edge, where there is no room, above it.
    dx, dy = (8.0 * side, 4.0) if 0.15 < axis.fraction(end) < 0.85 else (-6.0 * side, -6.0)
    anchor = "start" if dx > 0 else "end"
    yield drop("mle", end, y, "likelihood")
    yield arrow("pull", (end, y), (at, y), "penalty")
    yield label("mle_label", f"MLE {short(mle, 2)}", end, y, "likelihood", dx, dy, anchor)
