"""Forms of the penalty, walks that diverge, and unfit arguments."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorable.stats import descent

OPTIMISERS = ("sgd", "adam", "adamw")


def slope(w):
    return 4 * w - 2


@pytest.mark.parametrize(
    ("form", "penalty_term"),
    [("full", lambda w, penalty: penalty * w**2), ("half", lambda w, penalty: penalty * w**2 / 2)],
)
@given(w=st.floats(-5, 5), penalty=st.floats(0, 10))
@settings(deadline=None, max_examples=50)
def test_decay_is_the_derivative_of_the_penalty_over_w(form, penalty_term, w, penalty):
    derivative = (penalty_term(w + 0.5, penalty) - penalty_term(w - 0.5, penalty)) / 1.0
    assert descent.decay_from(form, penalty) * w == pytest.approx(derivative, rel=1e-9, abs=1e-9)


def test_full_at_one_penalty_is_half_and_decay_at_twice_it():
    paths = [
        descent.walk("sgd", slope, 3, 0.1, 30, descent.decay_from(form, penalty))
        for form, penalty in (("full", 0.7), ("half", 1.4), ("decay", 1.4))
    ]
    assert (paths[0] == paths[1]).all() and (paths[0] == paths[2]).all()
    assert paths[0][-1] == pytest.approx(2 / (4 + 1.4), rel=1e-6)


def test_sgd_diverges_beyond_two_over_the_curvature():
    assert np.abs(descent.walk("sgd", slope, 3, 2 / 5 - 1e-3, 4000, 1)[-1] - 0.4) < 1e-6
    with pytest.raises(ValueError, match=r"diverges: step \d+ .* Take a smaller rate"):
        descent.walk("sgd", slope, 3, 2 / 5 + 0.2, 4000, 1)
    growing = descent.walk("sgd", slope, 3, 0.6, 100, 1)
    assert np.isfinite(growing).all() and abs(growing[-1, 0]) > 1e20


@pytest.mark.parametrize("optimiser", OPTIMISERS)
@given(rate=st.floats(1e-3, 1e200), decay=st.floats(0, 1e200), size=st.floats(1e-200, 1e300))
@settings(deadline=None, max_examples=100)
def test_a_walk_is_finite_or_refused(optimiser, rate, decay, size):
    try:
        path = descent.walk(optimiser, lambda w: size * (w - 1), [3, -1], rate, 40, decay)
    except ValueError as refusal:
        assert "diverges" in str(refusal)
    else:
        assert path.shape == (41, 2) and np.isfinite(path).all()


@pytest.mark.parametrize("optimiser", ["adam", "adamw"])
def test_overflow_of_the_second_moment_is_refused(optimiser):
    with pytest.raises(ValueError, match="step 1 leaves the range"):
        descent.walk(optimiser, lambda w: np.full(1, 1e200), 0, 0.1, 5, 0)
    still = descent.walk(optimiser, np.zeros_like, [1, 2], 0.1, 5, 0)
    assert (still == [1, 2]).all()


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_a_gradient_that_is_not_finite_is_refused(bad):
    for optimiser in OPTIMISERS:
        with pytest.raises(ValueError, match="diverges"):
            descent.walk(optimiser, lambda w: np.full(1, bad), 0, 0.1, 5, 0)


def test_a_gradient_that_mutates_w_leaves_the_path_unchanged():
    def doubling(w):
        w *= 2
        return w

    path = descent.walk("sgd", doubling, 1, 0.1, 2, 0)
    assert path[:, 0] == pytest.approx([1, 0.8, 0.64])


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"optimiser": "lion"}, "one of sgd, adam, adamw; it is 'lion'"),
        ({"start": [[1.0]]}, r"start must be a flat list.*\(1, 1\)"),
        ({"start": [1.0, np.nan]}, r"start\[1\] is nan"),
        ({"rate": 0}, "rate must be positive"),
        ({"rate": np.inf}, "rate must be positive and finite"),
        ({"steps": -1}, "steps must be a whole number"),
        ({"steps": 2.5}, "steps must be a whole number.*2.5"),
        ({"decay": -0.1}, "decay must be 0 or above"),
        ({"decay": np.inf}, "decay must be finite"),
        ({"decay": "much"}, "decay must be one number"),
        ({"gradient": lambda w: np.zeros(3)}, r"must return \(1,\); it returns \(3,\)"),
    ],
)
def test_each_unfit_argument_is_named(change, sentence):
    fit = {"optimiser": "sgd", "gradient": slope, "start": 0, "rate": 0.1, "steps": 3, "decay": 0}
    assert descent.walk(**fit).shape == (4, 1)
    with pytest.raises(ValueError, match=sentence):
        descent.walk(**(fit | change))


def test_forms_and_strides_are_checked():
    with pytest.raises(ValueError, match="one of full, half, decay; it is 'double'"):
        descent.decay_from("double", 1)
    for bad in (-1, np.inf, np.nan):
        with pytest.raises(ValueError, match="penalty must be"):
            descent.decay_from("half", bad)
    assert descent.early_stopping_shares(2.0, 0.5, 3)[0] == pytest.approx([2])
    for steps in (0, 3):
        with pytest.raises(ValueError, match=r"at most 2/d\^2.*largest d is 2.1"):
            descent.early_stopping_shares([1.0, -2.1], 0.5, steps)
    with pytest.raises(ValueError, match=r"d\[0\] is nan"):
        descent.early_stopping_shares(np.nan, 0.5, 3)
