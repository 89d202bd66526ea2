"""Gaussian curves as polylines: smooth in view, wherever their centres are."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from explorable.figures import likelihood
from explorable.numerics import gaussian_curve

QUICK = settings(deadline=None, max_examples=200, derandomize=True)
LOW, HIGH = -5.0, 5.0
W = np.linspace(LOW, HIGH, 4001)


def exact(w, centre, width):
    return np.exp(-(((w - centre) / width) ** 2) / 2)


@given(st.floats(-60, 60), st.floats(-3, 2).map(lambda power: 10.0**power))
@QUICK
def test_the_polyline_is_on_the_curve_in_view(centre, width):
    (at,), (heights,) = gaussian_curve.sampled(LOW, HIGH, np.array([centre]), np.array([width]))
    assert (at[0], at[-1]) == (LOW, HIGH) and (np.diff(at) >= 0).all()
    assert np.abs(np.interp(W, at, heights) - exact(W, centre, width)).max() < 0.0015
    if LOW <= centre <= HIGH:
        assert centre in at


def test_rows_in_view_and_out_of_it_have_equally_many_positions():
    centre, width = np.array([0.0, 8.0, 80.0, 0.0]), np.array([0.1, 5.0, 1.0, np.inf])
    at, heights = gaussian_curve.sampled(LOW, HIGH, centre, width)
    assert at.shape == heights.shape == (4, gaussian_curve.SAMPLES + 2)
    assert np.isfinite(at).all() and (heights[3] == 1).all()


def test_a_likelihood_wider_than_the_picture_is_smooth():
    curve = likelihood.evidence(np.array([0.2]), np.array([1.6]), 1.0, LOW, HIGH, 5).product
    assert len(np.unique(curve[0])) >= gaussian_curve.SAMPLES // 2
    assert np.abs(np.interp(W, *curve) - exact(W, 8.0, 5.0)).max() < 0.0015
