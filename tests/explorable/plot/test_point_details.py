"""What point handles state besides their places, against scipy and scikit-learn."""

import math

import numpy as np
import pytest
from scipy import stats

from explorable import figures
from explorable.figures._shared.houses import POINTS
from explorable.plot.number_format import fixed
from explorable.plot.points import point_handles
from explorable.scene.marks import Handle

WITH_HOUSES = {"likelihood": "slope", "posterior": "map", "lockstep": "argmin_posterior"}


def told(name, state):
    """The values that the point handles of a figure state, by index."""
    panels = figures.draw(name, state).panels
    marks = [mark for panel in panels for mark in panel.marks if isinstance(mark, Handle)]
    return [mark.value_text for mark in marks if mark.name.startswith("points[")]


def readout(name, which, state):
    return next(one.value for one in figures.draw(name, state).readouts if one.name == which)


@pytest.mark.parametrize("name", WITH_HOUSES)
@pytest.mark.parametrize("points", [POINTS.default, ((0.0, 1.0), (0.5, -2.0))])
def test_houses_state_residual_density_and_own_slope(name, points):
    state = {"points": [list(point) for point in points]}
    if name != "lockstep":
        state["noise_sd"] = 0.5
    slope = readout(name, WITH_HOUSES[name], state)
    texts = told(name, state)
    assert len(texts) == len(points)
    for text, (x, y) in zip(texts, points, strict=True):
        parts = text.split(", ")
        assert parts[2] == f"residual {fixed(y - slope * x, 2)}"
        assert parts[-1] == f"own slope {fixed(y / x, 2) if x else 'none'}"
        if name == "lockstep":
            assert len(parts) == 4
        else:
            density = stats.norm.pdf(y, slope * x, 0.5)
            assert parts[3] == f"density {fixed(density, 2)}"


@pytest.mark.parametrize("name", ["polynomial", "choose", "ghost_points"])
def test_other_points_state_their_residual(name):
    for text in told(name, {}):
        place, stated = text.split(", residual ")
        assert place.count(",") == 1
        assert math.isfinite(float(stated.split(",")[0].replace("−", "-")))


def test_points_of_classes_state_their_probability():
    chances = [float(text.split(", probability ")[1]) for text in told("logistic", {})]
    assert all(0 <= chance <= 1 for chance in chances)
    assert max(chances) > 0.5 > min(chances)


@pytest.mark.parametrize("name", ["likelihood", "posterior", "lockstep", "polynomial", "logistic"])
def test_no_point_no_detail_and_no_error(name):
    assert told(name, {"points": []}) == []


def test_details_are_written_after_the_place_and_a_crowd_has_none():
    x, y = np.array([1.0, 2.0]), np.array([0.5, -1.0])
    handles = point_handles(POINTS, x, y)
    details = {"residual": [0.3, -1.0], "own slope": [0.5, None]}
    two = point_handles(POINTS, x, y, details=details)
    assert two[0].value_text == f"{handles[0].value_text}, residual 0.30, own slope 0.50"
    assert two[1].value_text.endswith(", residual −1.00, own slope none")
    many = np.zeros(POINTS.by_hand + 1)
    assert {mark.kind for mark in point_handles(POINTS, many, many, details=details)} == {"dot"}


def test_a_point_that_stays_keeps_its_handle_and_what_is_stated_is_of_the_present_state():
    x, y = np.array([1.0, 2.0]), np.array([0.5, -1.0])
    first, other = point_handles(POINTS, x, y, details={"residual": [0.3, -1.0]})
    moved, same = point_handles(
        POINTS, x + np.array([0.1, 0.0]), y, details={"residual": [0.3, -1.0]}
    )
    assert same is other and moved.x == 1.1
    again = point_handles(POINTS, x, y, details={"residual": [0.4, -1.0]})
    assert again[1] is other
    assert again[0].value_text == first.value_text.replace("0.30", "0.40")
