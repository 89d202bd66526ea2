"""Weights over λ, each a line, and the ring that moves λ."""

from dataclasses import replace

import numpy as np

from explorable.figures._shared.penalty_rule import penalty_rule
from explorable.figures._shared.reader_data.answers import GRID, HIGH, LOW
from explorable.figures.your_data.controls import STRENGTH
from explorable.figures.your_data.fit import unit_of
from explorable.figures.your_data.words import cut
from explorable.plot.axes import log_axis
from explorable.plot.layout import box, panel, separate
from explorable.plot.line_ends import end_names
from explorable.plot.marks import curve, dot
from explorable.scene.transforms import power
from explorable.stats import lasso, ridge

NAMES_ROOM = 300.0  # by how much of λ the axis begins before the lines


def paths_panel(fit, norm, data, columns, size):
    """Each of the columns a line over λ, the others thin, and the ring."""
    still = fit.answers.once(("paths", norm, size.high), _still, norm, data, columns, size)
    dots = [
        dot(f"now[{i}]", fit.penalty, float(fit.w[i]), f"series{place}", f"c{i}")
        for place, i in enumerate(columns, 1)
    ]
    lines, names = still.marks[: -len(columns)], still.marks[-len(columns) :]
    ring = replace(still, marks=[*_ring(fit.penalty, unit_of(fit.answers, norm), size)])
    ring = separate(ring).marks
    marked = replace(still, marks=[*lines, *ring, *dots, *names])
    start, *_ = box(ring[1], still)
    return marked if start > _end_of_names(fit.answers, norm, still, names) else separate(marked)


def _end_of_names(answers, norm, panel, names):
    """Right of which no name stands, in panel units."""
    return answers.once(("names", norm), lambda _: max(box(name, panel)[1] for name in names))


def _still(answers, norm, data, columns, size):
    """The panel with what is the same at every λ: first the lines, then their names."""
    at, weights = answers.once(norm, _path, norm)
    lines, names = [], []
    for i in range(len(data.names)):
        if i not in columns:
            lines.append(curve(f"line[{i}]", at, weights[:, i].copy(), "noise", quiet=True))
    for place, i in enumerate(columns, 1):
        lines.append(curve(f"line[{i}]", at, weights[:, i].copy(), f"series{place}", f"c{i}"))
        names.append((f"name[{i}]", cut(data.names[i]), lines[-1]))
    unit = unit_of(answers, norm)
    axis = log_axis(unit * LOW, unit * HIGH, "penalty λ")
    axis = replace(axis, low=axis.low / NAMES_ROOM)
    names = end_names(names, -1, size)
    title = "Weights over the penalty, for one sd of each column"
    margin = (26, 12, 44, 44)
    return panel("paths", title, axis, size, lines, names, height=370, margin=margin)


def _ring(penalty, unit, size):
    """The rule at λ and its handle, which writes λ over the unit."""
    return penalty_rule(
        STRENGTH,
        penalty,
        size.low,
        size.high,
        label="Penalty strength",
        x_range=(min(unit * LOW, penalty), max(unit * HIGH, penalty)),
        transform=power(1, 1 / unit),
    )


def _path(answers, norm):
    """(penalties (m,), weights (m, d) for one sd of each column) over the slider."""
    found, unit = answers.found, unit_of(answers, norm)
    at = unit * GRID
    if norm == "l2":
        return at, ridge.ridge_path(found.R, found.z, at) * answers.sds
    at = np.union1d(at, lasso.knots(found.R, found.z)[0][:-1])
    at = at[(at >= unit * LOW) & (at <= unit * HIGH)]
    return at, lasso.lasso_path(found.R, found.z, at) * answers.sds
