"""MLE and MAP: which colour is which, and where both stand over the unknown."""

import numpy as np

from explorable.plot.axes import inside
from explorable.plot.marks import arrow, drop, label
from explorable.plot.number_format import fixed, short
from explorable.words import say

END_MARGIN = 38  # to the right of a plot, for names at the ends of its curves


def estimate_names(x, y):
    """The two Labels, one after the other, up to the place (x, y), the panel's upper right."""
    return (
        label("mle_name", "MLE", x, y, "likelihood", -42.0, -8.0, "end"),
        label("map_name", "MAP", x, y, "posterior", dy=-8.0, anchor="end"),
    )


def end_labels(axis, *named):
    """A Label at the end of each curve: `named` are pairs of a curve and its words.

    The end is the last place (x, y) of the curve on the y `axis`, or else its last place at all. Of
    two labels that are close, the upper one moves up.
    """
    found = []
    for curve, words in named:
        seen = np.flatnonzero((curve.y >= axis.low - 1e-9) & (curve.y <= axis.high + 1e-9))
        end = seen[-1] if len(seen) else -1
        x, y = float(curve.x[end]), inside(axis, float(curve.y[end]))
        name = f"{curve.name}_label"
        found.append(label(name, words, x, y, curve.term, 6.0, 4.0, "start"))
    return sorted(found, key=lambda label: label.y)


def estimate_rules(axis, mle, peak, top):
    """MAP and MLE, if there is one, each with a rule to its label, and an arrow from MLE to MAP.

    `top` is the greatest height of the curves over the `axis`; the labels stand above it.
    """
    at = inside(axis, peak)
    yield drop("map", at, 1.17 * top, "posterior")
    yield label("map_label", say("MAP {peak}", peak=fixed(peak, 2)), at, 1.19 * top, "posterior")
    if mle is None:
        return
    end, y = inside(axis, mle), 1.07 * top
    side = 1.0 if end >= at else -1.0
    # Beside the rule, away from the arrow; at the panel's edge, where there is no room, above it.
    dx, dy = (8.0 * side, 4.0) if 0.15 < axis.fraction(end) < 0.85 else (-6.0 * side, -6.0)
    anchor = "start" if dx > 0 else "end"
    yield drop("mle", end, y, "likelihood")
    yield arrow("pull", (end, y), (at, y), "penalty")
    yield label(
        "mle_label", say("MLE {mle}", mle=short(mle, 2)), end, y, "likelihood", dx, dy, anchor
    )
