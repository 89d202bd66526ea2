"""MLE and MAP are named where their lines end."""

import numpy as np
import pytest

from explorable import figures
from explorable.plot.axes import linear_axis
from explorable.plot.estimate_key import densities, end_labels
from explorable.plot.marks import curve
from explorable.scene.marks import Label

AXIS = linear_axis(-1.0, 1.0)


@pytest.mark.parametrize("name", ["lockstep", "polynomial", "posterior"])
def test_mle_and_map_are_named_at_the_ends_of_their_lines(name):
    panel = figures.draw(name, {}).panels[0]
    curves = {mark.name: mark for mark in panel.marks}
    names = [mark for mark in panel.marks if isinstance(mark, Label)]
    assert len(names) == 2
    for label in names:
        line = curves[label.text[:3].lower()]
        assert label.term == line.term
        assert (label.x, label.y) in zip(line.x, line.y, strict=True)
        assert panel.across(label.x) > 0.9 * panel.box()[2], "near the right end"


def test_a_curve_that_leaves_the_plot_is_named_where_it_leaves():
    x, y = np.array([0.0, 1.0, 2.0, 3.0]), np.array([0.0, 0.9, 4.0, -9.0])
    (label,) = end_labels(AXIS, (curve("mle", x, y, "likelihood"), "MLE"))
    assert (label.x, label.y) == (1.0, 0.9)


def test_a_curve_outside_the_plot_is_named_at_its_edge():
    x, y = np.array([0.0, 1.0]), np.array([7.0, 8.0])
    (label,) = end_labels(AXIS, (curve("mle", x, y, "likelihood"), "MLE"))
    assert (label.x, label.y) == (1.0, 1.0)


def test_the_lower_of_two_names_comes_first_and_the_upper_one_moves():
    x = np.array([0.0, 1.0])
    low, high = (curve(name, x, x * height, name) for name, height in (("map", 0.2), ("mle", 0.3)))
    assert [label.name for label in end_labels(AXIS, (high, "MLE"), (low, "MAP"))] == [
        "map_label",
        "mle_label",
    ]


def test_densities_that_are_missing_are_not_drawn():
    bell = np.array([0.0, 1.0]), np.array([0.0, 1.0])
    names = [mark and mark.name for mark in densities(bell, None, bell)]
    assert names == ["prior", None, "posterior_area", "posterior"]
    assert not any(densities(None, None, None))
