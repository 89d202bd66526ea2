"""Prior, likelihood and posterior over the unknown, and where MLE and MAP stand, or all of them."""

import numpy as np

from explorable.plot.axes import inside
from explorable.plot.marks import area_under, arrow, beside, curve, drop, label, segment
from explorable.plot.number_format import fixed, short
from explorable.words import say, translated

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
    for line, words in named:
        seen = np.flatnonzero((line.y >= axis.low - 1e-9) & (line.y <= axis.high + 1e-9))
        end = seen[-1] if len(seen) else -1
        x, y = float(line.x[end]), inside(axis, float(line.y[end]))
        name = f"{line.name}_label"
        found.append(label(name, words, x, y, line.term, 6.0, 4.0, "start"))
    return sorted(found, key=lambda label: label.y)


def densities(prior, likelihood, posterior):
    """The three curves over the unknown, (x, height) each or None; the posterior is filled."""
    yield curve("prior", *prior) if prior else None
    yield curve("likelihood", *likelihood) if likelihood else None
    if posterior:
        yield area_under("posterior_area", *posterior, "posterior")
        yield curve("posterior", *posterior)


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
    words = say("MLE {mle}", mle=short(mle, 2))
    yield drop("mle", end, y, "likelihood")
    yield arrow("pull", (end, y), (at, y), "penalty")
    yield beside("mle_label", words, end, y, "likelihood", dx, dy)


def solution_set(name, words, intervals, axis, y, term, place=float):
    """All answers where there is more than one: a stroke at height y over each of the `intervals`.

    One number, low = high, is a rule from 0 to y. Marks are name[0], name[1] ..., with labels above
    them; what lies beyond the axis is drawn at its end. `place` maps a number to the axis.
    """
    for index, ends in enumerate(intervals):
        low, high = (min(max(float(place(end)), axis.low), axis.high) for end in ends)
        words, (low_text, high_text) = translated(words), (fixed(end, 2) for end in ends)
        if ends[0] == ends[1]:
            text = f"{words} {low_text}"
            yield drop(f"{name}[{index}]", low, y, term)
        else:
            text = say(
                "{words} anywhere from {low} to {high}", words=words, low=low_text, high=high_text
            )
            yield segment(f"{name}[{index}]", (low, y), (high, y), term)
        yield label(f"{name}_label[{index}]", text, 0.5 * (low + high), y, term, dy=-6.0)
