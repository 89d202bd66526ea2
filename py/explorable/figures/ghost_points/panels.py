"""Houses and ghost with their residuals, and the vote of each for a slope."""

import numpy as np

from explorable.figures._shared.house_panel import HousePanel
from explorable.figures._shared.houses import POINTS
from explorable.plot.axes import linear_axis, round_up, symmetric_axis
from explorable.plot.clear_labels import clear_labels
from explorable.plot.estimate_key import estimate_rules
from explorable.plot.handles import pair_handle
from explorable.plot.layout import panel
from explorable.plot.line_ends import end_names
from explorable.plot.marks import bar, label, rule
from explorable.plot.number_format import fixed, penalty_text
from explorable.plot.points import one_by_one
from explorable.words import say

FAR = 10.0  # slopes beyond it have no bar


def houses_panel(sliders, x, y, ghost, values, mle, peak):
    """Houses and ghost, the lines of MLE, MAP and prior, and all residuals of the MAP.

    The `ghost`, a place, writes the `values` of both `sliders`: penalty and prior mean.
    """
    houses, (penalty, w0) = HousePanel(x, y, (ghost[0] + 0.2, 1.1 * ghost[1])), values
    houses.tell(peak)
    named = (("prior", w0, "prior"), ("MLE", mle, "likelihood"), ("MAP", peak, "posterior"))
    lines = [houses.line(words.lower(), slope, term) for words, slope, term in named]
    names = zip((words for words, *_ in named), lines, strict=True)
    rules, near = [], zip(*(part.tolist() for part in one_by_one(POINTS, x, y)), strict=True)
    for i, (at, price) in enumerate(near if peak is not None else ()):
        own = "data", f"points[{i}]"
        rules.append(rule(f"residual[{i}]", (at, price), (at, peak * at), *own))
    if peak is not None:
        rules.append(rule("ghost_residual", ghost, (ghost[0], peak * ghost[0]), "prior"))
    dy = 24.0 if w0 <= (peak or 0.0) else -14.0  # away from its residual
    text = say(
        "penalty {penalty}, prior mean {mean}", penalty=penalty_text(penalty), mean=fixed(w0, 2)
    )
    over = (
        end_names((f"{words}_label", words, line) for words, line in names),
        label("ghost_label", "ghost", *ghost, "prior", 0.0, dy),
        pair_handle("ghost", "Ghost", *sliders, values, text, 0.05, "ghost", "prior"),
    )
    drawn = houses.draw(*lines, rules, over=over, margin=(26, 48, 44, 34))
    return clear_labels(drawn, "ghost_label")


def votes_panel(x, y, penalty, w0, mle, peak):
    """A bar as high as its weight at each slope that somebody votes for."""
    x, y = one_by_one(POINTS, x, y)
    named = np.flatnonzero(np.abs(y) <= FAR * np.abs(x))
    named = [i for i in named.tolist() if x[i]]
    votes = [(f"points[{i}]", float(y[i] / x[i]), float(x[i] * x[i])) for i in named]
    reach = max((abs(slope) for _, slope, _ in votes), default=0.0)
    w = symmetric_axis("slope w", max(reach, abs(peak or 0.0)), 5.0, FAR)
    top = round_up(max(1.0, penalty, *(weight for *_, weight in votes)))
    wide = 0.014 * w.high
    bars = [bar(f"vote{name[6:]}", at, size, wide, "data", name) for name, at, size in votes]
    return panel(
        "votes",
        "Each point’s vote for a slope",
        w,
        linear_axis(0.0, 1.3 * top, "weight x²", 5),
        bars,
        bar("vote_of_ghost", w0, penalty, wide, "prior", "ghost"),
        label("vote_label", "ghost", w0, penalty, "prior", dy=-6.0),
        None if peak is None else estimate_rules(w, mle, peak, top),
    )
