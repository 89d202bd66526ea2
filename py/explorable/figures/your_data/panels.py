"""Weights over λ, their posterior inside the prior, and lines drawn from the prior."""

from dataclasses import replace

import numpy as np

from explorable.figures._shared.reader_data import HIGH, LOW
from explorable.figures.your_data.controls import STRENGTH
from explorable.figures.your_data.fit import NORMAL_95, path, unit_of
from explorable.numerics.fixed_draws import standard_normals
from explorable.plot.axes import inside, linear_axis, log_axis
from explorable.plot.layout import panel
from explorable.plot.line_ends import end_labels
from explorable.plot.marks import box, curve, dot, label, rule, segment
from explorable.plot.number_format import penalty_text
from explorable.scene.marks import Handle
from explorable.scene.model import Axis
from explorable.scene.transforms import power
from explorable.words import say

TOP, BOTTOM, LEFT = 26, 326, 84
ROWS = 300
LINES_HEIGHT = 26 + 44 + 278
LINES, DOTS = 24, 80
NAMES_ROOM = 300.0  # by how much of λ the axis begins before the lines
WIDE = 3.0  # sds of a column that its lines are drawn over


def cut(name, length=11):
    """A name, as long as there is room."""
    return name if len(name) <= length else f"{name[: length - 1]}…"


def paths_panel(fit, norm, data, columns, size):
    """Each of the columns a line over λ, the others thin, and the ring."""
    unit = unit_of(fit.answers, norm)
    at, weights = path(fit.answers, norm)
    weights = np.clip(weights, size.low, size.high)
    lines, dots, names = [], [], []
    for i in range(len(data.names)):
        if i not in columns:
            lines.append(curve(f"line[{i}]", at, weights[:, i].copy(), "noise", quiet=True))
    for place, i in enumerate(columns, 1):
        term, of = f"series{place}", f"c{i}"
        lines.append(curve(f"line[{i}]", at, weights[:, i].copy(), term, of))
        dots.append(dot(f"now[{i}]", fit.penalty, inside(size, float(fit.w[i])), term, of))
        end = at[0], float(weights[0, i])
        names.append(label(f"name[{i}]", cut(data.names[i]), *end, term, -6.0, 0.0, "end", of))
    axis = log_axis(unit * LOW, unit * HIGH, "penalty λ")
    axis = replace(axis, low=axis.low / NAMES_ROOM)
    title = "Weights over the penalty, for one sd of each column"
    return panel(
        "paths",
        title,
        axis,
        size,
        lines,
        _ring(fit.penalty, unit, size),
        dots,
        end_labels(names, size, TOP, BOTTOM),
        height=BOTTOM + 44,
        margin=(TOP, 12, 44, 44),
    )


def _ring(penalty, unit, size):
    """The rule at λ and its handle, which writes λ over the unit."""
    text = f"λ = {penalty_text(penalty)}"
    yield rule("penalty_rule", (penalty, size.low), (penalty, size.high), "penalty")
    yield label("penalty_label", text, penalty, size.high, "penalty", dy=-11.0)
    yield Handle(
        name=STRENGTH.name,
        term="penalty",
        x=penalty,
        y=size.high,
        x_range=(min(unit * LOW, penalty), max(unit * HIGH, penalty)),
        y_range=(size.low, size.high),
        step=STRENGTH.step,
        free="x",
        label="Penalty strength",
        value_text=text,
        transform=power(1, 1 / unit),
    )


def weights_panel(fit, data, columns, size):
    """A row for each column: the prior's 95 % as a band, the posterior's as a stroke."""
    rows = Axis(0.4, len(columns) + 0.6)
    marks, names = [], []
    for place, i in enumerate(columns, 1):
        y, term, of = len(columns) + 1.0 - place, f"series{place}", f"c{i}"
        wide = min(float(fit.reach[i]), size.high)
        marks.append(box(f"prior[{i}]", -wide, wide, y - 0.4, y + 0.4, "prior", of))
        w = float(fit.w[i])
        if fit.sd is not None:
            ends = [inside(size, w + side * NORMAL_95 * float(fit.sd[i])) for side in (-1, 1)]
            marks.append(segment(f"posterior[{i}]", (ends[0], y), (ends[1], y), "posterior", of))
        elif fit.spans is not None:
            ends = [inside(size, end) for end in fit.spans[:, i].tolist()]
            marks.append(segment(f"solutions[{i}]", (ends[0], y), (ends[1], y), "posterior", of))
        mle = inside(size, float(fit.answers.mle[i]))
        marks.append(rule(f"mle[{i}]", (mle, y - 0.34), (mle, y + 0.34), "likelihood", of))
        marks.append(dot(f"map[{i}]", inside(size, w), y, term, of))
        text = cut(data.names[i])
        names.append(label(f"row[{i}]", text, size.low, y, term, -6.0, 4.0, "end", of))
    marks.append(rule("zero", (0.0, rows.low), (0.0, rows.high), "noise"))
    axis = Axis(
        size.low, size.high, say("{outcome} for one sd", outcome=cut(data.outcome, 20)), size.ticks
    )
    axis = linear_axis(axis.low, axis.high, axis.label, 6)
    title = "What the prior lets each weight be, and what the data make of it"
    margin = (TOP, 12, 44, LEFT)
    return panel("weights", title, axis, rows, marks, names, height=ROWS + 70, margin=margin)


def lines_panel(fit, norm, data, column):
    """The column of the largest weight: rows as dots, lines drawn from the prior, the MAP's."""
    reach, dots = _rows(fit.answers, column)
    y_axis = linear_axis(-reach, reach, say("{outcome} − mean", outcome=cut(data.outcome, 20)), 6)
    z = standard_normals(7, LINES, 4).T
    scale = fit.reach[column] / (NORMAL_95 if norm == "l2" else np.log(20))
    slopes = scale * (z[0] if norm == "l2" else z[0] * z[3] - z[1] * z[2])
    drawn = [_line(f"drawn[{i}]", slope, reach, "prior") for i, slope in enumerate(slopes.tolist())]
    posterior = _line("map", float(fit.w[column]), reach, "posterior")
    x_axis = linear_axis(
        -WIDE, WIDE, say("{names}, sds from its mean", names=cut(data.names[column], 24))
    )
    title = "Lines drawn from the prior, and the data"
    return panel("lines", title, x_axis, y_axis, drawn, dots, posterior, height=LINES_HEIGHT)


def _rows(answers, column):
    """(how far up the panel goes, a dot for each of some rows): the same at every λ."""
    if ("rows", column) not in answers.kept:
        found = answers.found
        some = np.linspace(0, len(found.y) - 1, min(DOTS, len(found.y))).astype(int)
        reach = 3.0 * float(np.sqrt(np.square(found.y).mean()))
        across = np.clip(found.X[some, column] / answers.sds[column], -WIDE, WIDE).tolist()
        up = np.clip(found.y[some], -reach, reach).tolist()
        dots = [dot(f"data[{i}]", *at, "data") for i, at in enumerate(zip(across, up, strict=True))]
        answers.kept["rows", column] = reach, dots
    return answers.kept["rows", column]


def _line(name, slope, reach, term):
    """A line through 0 with this slope, as far as it stays on the axes."""
    end = min(WIDE, reach / max(abs(slope), 1e-300))
    x = np.array((-end, end))
    return curve(name, x, slope * x, term, quiet=term == "prior")
