"""Which words overlap in a panel: labels, ticks, axes and the names of axes.

Where these stand is known from what renderers draw: site/render/axes.js.
"""

from itertools import combinations

from explorable.plot import labels
from explorable.scene.axis import PANEL_WIDTH
from explorable.scene.marks import Label

ASCENT, DESCENT = 10.0, 3.0  # of words above and below their baseline
TICK_WIDTH = 6.5  # of a character: "1000" is 25.8 wide
TOUCH = 1.0  # estimates of widths are generous


def overlaps(panel):
    """(kinds, words, words) of all pairs with a label that overlap, such as "label/tick"."""
    for (kind, words, box), (other_kind, other, other_box) in combinations(_boxes(panel), 2):
        if kind != "label":
            return
        left, right, top, bottom = box
        across = left < other_box[1] - TOUCH and other_box[0] + TOUCH < right
        if across and top < other_box[3] and other_box[2] < bottom:
            yield f"{kind}/{other_kind}", words, other


def _boxes(panel):
    """(kind, words, box) of all labels of a panel, and of all that belongs to its axes."""
    found = []
    for mark in panel.marks:
        if isinstance(mark, Label):
            start, end, down = labels.box(mark, panel)
            found.append(("label", mark.text, (start, end, down - ASCENT, down + DESCENT)))
    for name in [plot.name for plot in panel.plots] or [""]:
        found += _axes(panel, name)
    return found


def _axes(panel, name):
    left, top, right, bottom = panel.box(name)
    x, y = panel.plot(name).x, panel.plot(name).y
    yield "axis", "the x axis", (left, right, bottom - 0.5, bottom + 0.5)
    for words, at in zip(x.tick_labels, x.ticks, strict=True):
        yield "tick", words, _words(words, panel.across(at, name), bottom + 18, 0.5)
    for words, at in zip(y.tick_labels, y.ticks, strict=True):
        yield "tick", words, _words(words, left - 7, panel.down(at, name) + 4, 1.0)
    if x.label:
        yield "name", x.label, _words(x.label, (left + right) / 2, bottom + 37, 0.5)
    if y.label:
        yield "name", y.label, _words(y.label, 2.0, top - 14 if name else 12.0, 0.0)


def _words(words, across, down, before):
    """The box of words, of which the share `before` stands left of `across`."""
    width = labels.width_of(words)
    start = across - before * width
    return start, start + width, down - ASCENT, down + DESCENT


def cut_off(panel):
    """The words of ticks that reach past the panel, where an exported picture ends."""
    for name in [plot.name for plot in panel.plots] or [""]:
        x, y = panel.plot(name).x, panel.plot(name).y
        for words, at in zip(x.tick_labels, x.ticks, strict=True):
            middle, half = panel.across(at, name), TICK_WIDTH * len(words) / 2
            if middle < half or middle + half > PANEL_WIDTH:
                yield words
        if y.ticks and panel.box(name)[0] - 7 < TICK_WIDTH * max(map(len, y.tick_labels)):
            yield max(y.tick_labels, key=len)
