"""States at the edge of each figure of the third article: an answer or a note, and a sentence."""

import math

import numpy as np
import pytest

from explorable import figures

TWINS = [[1.0, 0.0], [1.0, 0.0], [1.0, 1.0], [1.0, 1.0]]
APART = [[-2.0, 0.0], [-1.0, 0.0], [1.0, 1.0], [2.0, 1.0]]
# At scale 0.5 and noise 1 the threshold of shrinkage is 2.
EDGES = [
    *(("shrinkage", {"mle": mle, "scale": 0.5}) for mle in (1.99, 2.0, 2.01, -2.0, 0.0)),
    *(
        ("shrinkage", {"noise_sd": 3.0, "scale": 0.1, "prior": kind})
        for kind in ("laplace", "flat")
    ),
    # Two weights of the MLE (2, 1) whose columns are correlated by 0.6: the largest is 2 · 2.6.
    *(
        ("geometry", {"norm": "l1", "mle": [2.0, 1.0], "penalty": penalty})
        for penalty in (0.0, 5.19, 5.2, 5.21)
    ),
    *(
        (name, {"a": 0.5, "b": 0.5, "heads": heads, "flips": 10})
        for name in ("coin", "coordinates")
        for heads in (0, 10)
    ),
    *(("coin", {"a": form, "b": form, "flips": 0, "heads": 0}) for form in (0.5, 1.0, 5.0)),
    *(("more_data", {"n": 0.0, "model": model}) for model in ("coin", "line")),
    *(
        ("coordinates", {"prior": prior, "heads": heads, "flips": 40})
        for prior in ("flat_theta", "jeffreys", "flat_log_odds")
        for heads in (0, 40)
    ),
    *(
        ("more_data", {"a": 0.5, "b": 0.5, "share": share, "n": n})
        for share in (0.0, 1.0)
        for n in (0, 1, 1e5)
    ),
    ("more_data", {"n": 1e6, "share": 0.0, "a": 20.0, "b": 0.5}),
    *(
        ("intervals", {"a": a, "b": b})
        for a, b in ((1e-3, 1e5), (0.5, 0.5), (1.0, 1.0), (1e5, 1e-3))
    ),
    *(
        ("summaries", {"shape": shape, "a": 0.5, "b": 0.5, "loss": loss, "eps": 0.01})
        for shape in ("beta", "gamma", "two_peaks")
        for loss in ("zero_one", "absolute", "squared")
    ),
    ("summaries", {"shape": "two_peaks", "apart": 0.0, "share": 1.0}),
    *(
        ("joint_mode", {"funnel": funnel, "mle": mle})
        for funnel in (0.0, 2.0)
        for mle in (0.0, 3.0)
    ),
    *(
        ("logistic", {"points": points, "penalty": penalty})
        for points in (APART, TWINS, APART * 2, APART[:2], APART[:1], [])
        for penalty in (0.0, 1e-6, 100.0)
    ),
]


@pytest.mark.parametrize(("name", "state"), EDGES)
def test_an_edge_has_an_answer_or_a_note_and_a_sentence(name, state):
    scene = figures.draw(name, state)
    assert scene.summary.endswith(".") and "nan" not in scene.summary
    values = [readout.value for readout in scene.readouts]
    assert all(math.isfinite(value) for value in values if value is not None)
    assert "nan" not in " ".join(readout.text for readout in scene.readouts)
    if None in values:
        assert scene.note
    for mark in (mark for panel in scene.panels for mark in panel.marks):
        if mark.kind == "curve":
            assert np.isfinite(mark.x).all() and np.isfinite(mark.y).all(), mark.name


@pytest.mark.parametrize(("mle", "mode"), [(1.99, 0.0), (2.0, 0.0), (2.01, 0.01)])
def test_the_map_leaves_zero_at_the_threshold(mle, mode):
    scene = figures.draw("shrinkage", {"mle": mle, "scale": 0.5})
    assert scene.readouts[0].value == pytest.approx(mode, abs=1e-12)


@pytest.mark.parametrize(("penalty", "zero"), [(5.19, False), (5.2, True), (5.21, True)])
def test_two_weights_leave_zero_at_twice_the_largest_correlation(penalty, zero):
    state = {"norm": "l1", "mle": [2.0, 1.0], "penalty": penalty, "correlation": 0.6}
    w = [readout.value for readout in figures.draw("geometry", state).readouts[:2]]
    assert (np.abs(w) < 1e-12).all() == zero


def test_separable_classes_have_no_slope_without_a_penalty_and_a_steep_one_with_a_tiny_one():
    slopes = [
        figures.draw("logistic", {"points": APART, "penalty": penalty}).readouts[0].value
        for penalty in (0.0, 1e-6, 1.0)
    ]
    assert slopes[0] is None and slopes[1] > 5 * slopes[2] > 0
