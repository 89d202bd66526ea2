"""The plane of a weight and the log-width of its prior: contours, joint peak, both marginals."""

import math

import numpy as np

from explorable.plot.axes import linear_ticks
from explorable.plot.clear_labels import clear_labels
from explorable.plot.handles import handle
from explorable.plot.layout import panel
from explorable.plot.marks import area, curve, dot, label, rule
from explorable.plot.number_format import fixed
from explorable.scene.axis import Axis
from explorable.words import say

LOW, W_END, S_END = (-6.0, -4.0), 6.0, 4.0
STRIP = 2.2, 1.9  # for the marginals, beyond W_END and S_END
X = Axis(LOW[0], W_END + STRIP[0], "weight w", *linear_ticks(-4.0, 4.0, 5))
Y = Axis(LOW[1], S_END + STRIP[1], "log-width s", *linear_ticks(-4.0, 4.0, 5))
WIDE = np.linspace(LOW[0], W_END, 73)
NARROW = np.geomspace(1e-3, 1.0, 16)
WEIGHTS = np.sort(np.concatenate((WIDE, -NARROW, NARROW, [0.0])))
LOG_WIDTHS = np.linspace(LOW[1], S_END, 101)
ARC = np.sin(np.linspace(-math.pi / 2, math.pi / 2, 49))
TITLE = "The posterior of a weight and the width of its prior, with both marginals"


def plane(control, post, joint, own):
    """The panel; `joint` are all joint modes, `own` all of both marginals."""
    top = max(post.profile(s) for _, s in joint)
    at, text = (post.mle, Y.low), f"ŵ {fixed(post.mle, 2)}"
    marks = (
        [_contours(post, k, top) for k in (3, 2, 1)],
        _marginals(post, own),
        [_peak(index, *at) for index, at in enumerate(joint)],
        handle(control, at, "x", text, (Y.low, Y.high)),
    )
    names = [f"joint_name[{index}]" for index in range(len(joint))]
    drawn = panel("plane", TITLE, X, Y, *marks, height=400)
    return clear_labels(drawn, *names)


def _contours(post, k, top):
    """Filled regions where the log density is within k²/2 of the highest: k sd of a Gaussian."""
    level, s = top - 0.5 * k * k, LOG_WIDTHS
    inside = np.concatenate(([False], post.profile(s) >= level, [False]))
    starts, ends = (
        np.flatnonzero(inside[1:] & ~inside[:-1]),
        np.flatnonzero(inside[:-1] & ~inside[1:]),
    )
    for index, (start, end) in enumerate(zip(starts, ends - 1, strict=True)):
        low, high = _edge(post, level, start, -1), _edge(post, level, end, 1)
        at = 0.5 * (low + high) + 0.5 * (high - low) * ARC
        share = post.share(at)
        reach = np.sqrt(2 * share * np.maximum(post.profile(at) - level, 0))
        middle = post.mle * share
        w = np.concatenate((middle + reach, (middle - reach)[::-1])).clip(LOW[0], W_END)
        yield area(f"level[{k}][{index}]", w, np.concatenate((at, at[::-1])), "posterior")


def _edge(post, level, index, side):
    """Where the profile crosses the level, next to LOG_WIDTHS[index]; the axis's end at the end."""
    beside = index + side
    if not 0 <= beside < len(LOG_WIDTHS):
        return LOG_WIDTHS[index]
    s = LOG_WIDTHS[[index, beside]]
    above, below = post.profile(s) - level
    return s[0] + (s[1] - s[0]) * above / (above - below)


def _marginals(post, own):
    """Both marginals at the edges, scaled to the strips, each with its own peak."""
    w, s = post.density_w(WEIGHTS), post.log_density_s(LOG_WIDTHS)
    w, s = 0.85 * STRIP[1] * w / w.max(), 0.85 * STRIP[0] * np.exp(s - s.max())
    for name, x, y in (("w", WEIGHTS, S_END + w), ("s", W_END + s, LOG_WIDTHS)):
        yield curve(f"marginal_{name}", x, y, "slope")
    corner = np.array((LOW[0], W_END, W_END)), np.array((S_END, S_END, LOW[1]))
    yield curve("edges", *corner, "slope", quiet=True)
    for index, peak in enumerate(own[0]):
        end, words = (
            f"[{index}]" if index else "",
            say("peak of w alone {peak}", peak=fixed(peak, 2)),
        )
        yield dot(f"own_w{end}", peak, S_END + 0.85 * STRIP[1], "slope")
        yield label(f"own_w_name{end}", words, peak, Y.high, "slope", 8.0, 0.0, "start")
    for index, peak in enumerate(own[1]):
        end, words = (
            f"[{index}]" if index else "",
            say("peak of s alone {peak}", peak=fixed(peak, 2)),
        )
        yield dot(f"own_s{end}", W_END + 0.85 * STRIP[0], peak, "slope")
        yield label(f"own_s_name{end}", words, W_END, S_END, "slope", -6.0, 18.0, "end")


def _peak(index, w, s):
    """The joint peak, with rules to both marginals."""
    s = min(max(s, LOW[1]), S_END)
    yield rule(f"to_w[{index}]", (w, s), (w, Y.high), "posterior")
    yield rule(f"to_s[{index}]", (w, s), (X.high, s), "posterior")
    yield dot(f"joint[{index}]", w, s, "posterior")
    words = say("joint peak ({w}, {s})", w=fixed(w, 2), s=fixed(s, 2))
    yield label(f"joint_name[{index}]", words, w, s, "posterior", 8.0, 18.0, "start")
