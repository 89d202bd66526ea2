"""The posterior of each weight inside its prior, and lines drawn from the prior."""

from dataclasses import replace

import numpy as np

from explorable.figures.your_data.fit import NORMAL_95
from explorable.figures.your_data.words import cut
from explorable.numerics.fixed_draws import standard_normals
from explorable.plot.axes import linear_axis
from explorable.plot.layout import panel
from explorable.plot.marks import box, curve, dot, label, rule, segment
from explorable.scene.model import Axis
from explorable.words import plural, say

TOP, LEFT = 26, 84
ROWS = 300
LINES_HEIGHT = 26 + 44 + 278
LINES, DOTS = 24, 80
BEYOND = 1.2  # of the frame: a band ends out of sight, and so is open where it goes on
WIDE = 3.0  # sds of a column that its lines are drawn over


def weights_panel(fit, data, columns, size):
    """A row for each column: the prior's 95 % as a band, the posterior's as a stroke."""
    still = fit.answers.once(("weights", size.high), _weights, data, columns, size)
    marks = []
    for place, (i, mle) in enumerate(zip(columns, still.marks, strict=False), 1):
        y, term, of = len(columns) + 1.0 - place, f"series{place}", f"c{i}"
        wide = min(float(fit.reach[i]), BEYOND * size.high)
        marks.append(box(f"prior[{i}]", -wide, wide, y - 0.4, y + 0.4, "prior", of))
        w = float(fit.w[i])
        if fit.sd is not None:
            ends = [w + side * NORMAL_95 * float(fit.sd[i]) for side in (-1, 1)]
            marks.append(segment(f"posterior[{i}]", (ends[0], y), (ends[1], y), "posterior", of))
        elif fit.spans is not None:
            ends = fit.spans[:, i].tolist()
            marks.append(segment(f"solutions[{i}]", (ends[0], y), (ends[1], y), "posterior", of))
        marks.append(mle)
        marks.append(dot(f"map[{i}]", w, y, term, of))
    return replace(still, marks=[*marks, *still.marks[len(columns) :]])


def _weights(answers, data, columns, size):
    """The panel of weights with what is the same at every λ: an MLE for each column, and words."""
    rows = Axis(0.4, len(columns) + 0.6)
    rules, names = [], []
    for place, i in enumerate(columns, 1):
        y, of, mle = len(columns) + 1.0 - place, f"c{i}", float(answers.mle[i])
        rules.append(rule(f"mle[{i}]", (mle, y - 0.34), (mle, y + 0.34), "likelihood", of))
        place = size.low, y, f"series{place}", -6.0, 4.0, "end", of
        names.append(label(f"row[{i}]", cut(data.names[i]), *place))
    zero = rule("zero", (0.0, rows.low), (0.0, rows.high), "noise")
    words = say("{outcome} for one sd", outcome=cut(data.outcome, 20))
    axis = linear_axis(size.low, size.high, words, 6)
    title = "What the prior lets each weight be, and what the data make of it"
    margin = (TOP, 12, 44, LEFT)
    return panel("weights", title, axis, rows, rules, zero, names, height=ROWS + 70, margin=margin)


def lines_panel(fit, norm, data, column):
    """The column of the largest weight: rows as dots, lines drawn from the prior, the MAP's."""
    still = fit.answers.once(("lines", column), _lines, data, column)
    z = standard_normals(7, LINES, 4).T
    scale = fit.reach[column] / (NORMAL_95 if norm == "l2" else np.log(20))
    slopes = scale * (z[0] if norm == "l2" else z[0] * z[3] - z[1] * z[2])
    x, y = _ends(np.append(slopes, fit.w[column]), still.y.high)
    *drawn, of_map = zip(x, y, strict=True)
    marks = [curve(f"drawn[{i}]", *line, "prior", quiet=True) for i, line in enumerate(drawn)]
    return replace(still, marks=[*marks, *still.marks, curve("map", *of_map, "posterior")])


def _lines(answers, data, column):
    """The panel of lines with some of the rows as dots: the same at every λ."""
    found = answers.found
    some = np.linspace(0, len(found.y) - 1, min(DOTS, len(found.y))).astype(int)
    reach = 3.0 * float(np.sqrt(np.square(found.y).mean()))
    across, up = found.rows(some)[:, column] / answers.sds[column], found.y[some]
    seen = (np.abs(across) <= WIDE) & (np.abs(up) <= reach)
    places = zip(across[seen].tolist(), up[seen].tolist(), strict=True)
    dots = [dot(f"data[{i}]", *at, "data") for i, at in enumerate(places)]
    if not seen.all():
        dots.append(_outside(int(np.count_nonzero(~seen)), reach))
    words = say("{names}, sds from its mean", names=cut(data.names[column], 24))
    x_axis = linear_axis(-WIDE, WIDE, words)
    y_axis = linear_axis(-reach, reach, say("{outcome} − mean", outcome=cut(data.outcome, 20)), 6)
    title = "Lines drawn from the prior, and the data"
    return panel("lines", title, x_axis, y_axis, dots, height=LINES_HEIGHT)


def _outside(number, top):
    """How many rows are not in sight, above the panel's right end."""
    words = plural(number, "{n} row is outside", "{n} rows are outside", n=number)
    return label("outside", words, WIDE, top, "data", dy=-8.0, anchor="end")


def _ends(slopes, reach):
    """x, y (k, 2): both ends of lines through 0 with these slopes, as far as the axes go."""
    ends = np.minimum(WIDE, reach / np.maximum(np.abs(slopes), 1e-300))
    x = ends[:, None] * (-1.0, 1.0)
    return x, slopes[:, None] * x
