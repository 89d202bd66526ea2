"""Names of lines: at their ends, in that order, apart, each as near as can be; or in a row."""

from explorable.plot.axes import inside
from explorable.plot.labels import CHARACTER_WIDTH, LINE_HEIGHT
from explorable.plot.marks import label
from explorable.words import translated

STEP = LINE_HEIGHT + 0.01  # rounding must not make two of them overlap
MIDDLE = 4.0  # from the middle of a line of words down to its baseline


def spread(wanted, low, high):
    """The baselines nearest to those `wanted`, in the same order, at least a line apart.

    In units of the panel, from `low` to `high`; where that has no room for all, they go beyond
    `high`. Least squares: neighbours that are too close move aside by equal amounts.
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    groups = []  # of neighbours that touch: [sum of where their first one wants to be, number]
    for place, index in enumerate(order):
        groups.append([wanted[index] - place * STEP, 1])
        while len(groups) > 1 and _first(groups[-2]) > _first(groups[-1]):
            total, number = groups.pop()
            groups[-1][0] += total
            groups[-1][1] += number
    last = max(low, high - (len(wanted) - 1) * STEP)
    first = [min(max(_first(group), low), last) for group in groups for _ in range(group[1])]
    found = [0.0] * len(wanted)
    for place, index in enumerate(order):
        found[index] = first[place] + place * STEP
    return found


def _first(group):
    return group[0] / group[1]


class EndNames(list):
    """Labels beside the ends of lines, which the panel that they are given to keeps apart."""

    _where = None

    def keep_apart(self, y, top, bottom):
        """Sets `dy` of each Label such that it stands beside its line's end, apart from the others.

        `y` is the axis of the plot they are in, which reaches from `top` down to `bottom` in panel
        units. An end beyond the axis has its name at the edge. Names of lines that are kept between
        frames stay as they are.
        """
        if self._where == (y, top, bottom):
            return
        self._where = y, top, bottom
        ends = [top + y.fraction_down(name.y) * (bottom - top) for name in self]
        baselines = spread([end + MIDDLE for end in ends], top + MIDDLE, bottom)
        for name, end, baseline in zip(self, ends, baselines, strict=True):
            name.dy = baseline - end


def end_names(named, side=1, axis=None):
    """EndNames of lines: `named` are (name of the Label, words, Curve or None for no line).

    They stand right of the last places of the curves or, on side −1, left of the first ones. With a
    y `axis`, a place beyond it is moved to its end.
    """
    place, anchor = (-1, "start") if side > 0 else (0, "end")
    found = EndNames()
    for name, words, line in named:
        if line is None:
            continue
        x, y = float(line.x[place]), float(line.y[place])
        y = y if axis is None else inside(axis, y)
        found.append(label(name, words, x, y, line.term, 6.0 * side, 0.0, anchor, line.of))
    return found


def name_row(named, places, y, dy, ending="_label"):
    """A Label of each of `named`, (curve's name, words, term), in a row where no curve is.

    The row is `dy` units under y, above the panel. Of `places`, one for each, are x, how far
    right of it in panel units, and the anchor.
    """
    for (name, words, term), (x, dx, anchor) in zip(named, places, strict=True):
        yield label(f"{name}{ending}", words, x, y, term, dx, dy, anchor)


def across(words, low, high):
    """The places of three `words`: at both ends of an axis, and amid the room that those leave."""
    first, _, last = (len(translated(one)) for one in words)
    aside = (first - last) / 2 * CHARACTER_WIDTH
    return (low, 0.0, "start"), ((low + high) / 2, aside, "middle"), (high, 0.0, "end")
