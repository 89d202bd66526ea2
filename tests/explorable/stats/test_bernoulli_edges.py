"""The coin at its limits: no flips, no heads, shapes below 1, very many flips, unfit inputs."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorable.stats import bernoulli

QUICK = settings(deadline=None, max_examples=60)
WIDE_SHAPE = st.floats(-300, 8).map(lambda exponent: 10.0**exponent)


@pytest.mark.parametrize(
    "name, A, B, mode",
    [
        ("theta", 0.5, 10.5, 0),  # the formula would give a negative number
        ("theta", 1, 3, 0),
        ("theta", 0.5, 1, 0),
        ("theta", 10.5, 0.5, 1),
        ("theta", 3, 1, 1),
        ("theta", 1, 0.5, 1),
        ("arcsine", 0.5, 10.5, 0),
        ("arcsine", 0.7, 0.5, 1),
        ("log_odds", 1e-3, 3e-3, 0.25),
        ("log_odds", 0.5, 0.5, 0.5),
    ],
)
def test_mode_at_an_end_where_the_density_only_falls_or_rises(name, A, B, mode):
    assert bernoulli.mode_in(name, A, B) == pytest.approx(mode, rel=1e-15)


def test_where_no_one_mode_exists_a_sentence_says_which_case_it_is():
    with pytest.raises(ValueError, match="infinite at both 0 and 1"):
        bernoulli.mode_in("theta", 0.5, 0.9)
    with pytest.raises(ValueError, match="infinite at both 0 and 1"):
        bernoulli.map_estimate(0, 0, 0.5, 0.5)
    with pytest.raises(ValueError, match="flat"):
        bernoulli.map_estimate(0, 0, 1, 1)
    with pytest.raises(ValueError, match="flat"):
        bernoulli.mode_in("arcsine", 0.5, 0.5)
    with pytest.raises(ValueError, match=r"'tangent'.*theta, arcsine, log_odds"):
        bernoulli.mode_in("tangent", 2, 2)


def test_no_flips_leave_the_prior_and_no_mle():
    with pytest.raises(ValueError, match="no MLE"):
        bernoulli.mle(0, 0)
    assert bernoulli.posterior(0, 0, 5, 3) == (5, 3)
    assert bernoulli.map_estimate(0, 0, 5, 3) == pytest.approx(4 / 6, rel=1e-15)
    assert bernoulli.posterior_mean(0, 0, 5, 3) == pytest.approx(5 / 8, rel=1e-15)
    assert bernoulli.prior_weight(0, 5, 3) == 1 and bernoulli.log_evidence(0, 0, 5, 3) == 0
    with pytest.raises(ValueError, match="Neither prior nor data"):
        bernoulli.prior_weight(0, 1, 1)
    assert bernoulli.prior_weight(10, 1, 1) == 0


def test_only_tails_and_only_heads_mirror_each_other():
    assert bernoulli.mle(0, 8) == 0 and bernoulli.mle(8, 8) == 1
    assert bernoulli.map_estimate(0, 10, 0.5, 0.5) == 0
    assert bernoulli.map_estimate(10, 10, 0.5, 0.5) == 1
    for A, B in ((0.5, 10.5), (3, 40), (1e-3, 1e5)):
        low, high = bernoulli.credible_interval(A, B, 0.9)
        mirrored = bernoulli.credible_interval(B, A, 0.9)
        assert (1 - high, 1 - low) == pytest.approx(mirrored, abs=1e-15)
        masses = bernoulli.beta_mass(0.1, 0.4, A, B), bernoulli.beta_mass(0.6, 0.9, B, A)
        assert masses[0] == pytest.approx(masses[1], rel=1e-12, abs=1e-300)


def test_density_at_the_ends():
    ends = np.array([0.0, 1.0])
    assert bernoulli.log_beta_density(ends, 2, 0.5).tolist() == [-math.inf, math.inf]
    expected = pytest.approx([math.log(3), -math.inf])
    assert bernoulli.log_beta_density(ends, 1, 3).tolist() == expected
    assert bernoulli.log_beta_density(ends, 1, 1).tolist() == [0, 0]
    assert bernoulli.beta_cdf(ends, 0.5, 3).tolist() == [0, 1]


@given(WIDE_SHAPE, WIDE_SHAPE, st.floats(1e-6, 1 - 1e-6))
@QUICK
def test_quantities_stay_finite_and_in_range_for_any_shapes(A, B, level):
    low, high = bernoulli.credible_interval(A, B, level)
    assert 0 <= low <= high <= 1
    assert 0 <= bernoulli.median(A, B) <= 1
    low, high = bernoulli.laplace_interval(A, B, level, "log_odds")
    assert 0 <= low <= high <= 1
    assert 0 <= bernoulli.beta_mass(0.2, 0.7, A, B) <= 1
    assert math.isfinite(bernoulli.log_evidence(3, 10, A, B))
    assert not np.isnan(bernoulli.log_beta_density(np.linspace(0, 1, 5), A, B)).any()


def test_prior_weight_of_the_mode_needs_shapes_of_at_least_one():
    with pytest.raises(ValueError, match="below 1"):
        bernoulli.prior_weight(10, 0.5, 3)
    assert bernoulli.prior_weight(10, 0.5, 0.5, "mean") == pytest.approx(1 / 11)
    with pytest.raises(ValueError, match="'mode' or 'mean'"):
        bernoulli.prior_weight(10, 2, 2, "median")


@pytest.mark.parametrize(
    "function", [bernoulli.posterior, bernoulli.map_estimate, bernoulli.log_evidence]
)
def test_each_unfit_count_or_shape_is_named(function):
    with pytest.raises(ValueError, match=r"more heads \(11\) than flips \(10\)"):
        function(11, 10, 2, 2)
    for bad in (-1, math.nan, "many", None):
        with pytest.raises(ValueError, match="heads must be"):
            function(bad, 10, 2, 2)
        with pytest.raises(ValueError, match="flips must be"):
            function(0, bad, 2, 2)
        with pytest.raises(ValueError, match="a must be"):
            function(3, 10, bad, 2)
    with pytest.raises(ValueError, match="flips must be finite"):
        function(3, math.inf, 2, 2)
    for bad in (0, math.inf):
        with pytest.raises(ValueError, match="b must be positive"):
            function(3, 10, 2, bad)


def test_each_unfit_level_coordinate_or_theta_is_named():
    for bad in (0, 1, 1.5, math.nan, "most"):
        with pytest.raises(ValueError, match="level must"):
            bernoulli.credible_interval(3, 4, bad)
        with pytest.raises(ValueError, match="level must"):
            bernoulli.laplace_interval(3, 4, bad, "theta")
    with pytest.raises(ValueError, match="'theta' or 'log_odds'"):
        bernoulli.laplace_interval(3, 4, 0.9, "arcsine")
    for A, B in ((1, 3), (3, 0.5)):
        with pytest.raises(ValueError, match="no peak inside"):
            bernoulli.laplace_interval(A, B, 0.9, "theta")
    for bad in (-0.1, 1.1, math.nan):
        with pytest.raises(ValueError, match="between 0 and 1"):
            bernoulli.log_beta_density([0.2, bad], 2, 2)
        with pytest.raises(ValueError, match="between 0 and 1"):
            bernoulli.beta_cdf(bad, 2, 2)


@pytest.mark.parametrize(("name", "shift"), [("theta", 1.0), ("arcsine", 0.5)])
def test_all_modes_are_an_interval_both_ends_or_the_only_one(name, shift):
    assert bernoulli.modes_in(name, shift, shift) == ((0.0, 1.0),)
    assert bernoulli.modes_in(name, shift / 2, shift / 3) == ((0.0, 0.0), (1.0, 1.0))
    for A, B in ((3.0, 5.0), (shift, 4.0), (shift / 2, shift), (9.0, shift / 2)):
        mode = bernoulli.mode_in(name, A, B)
        assert bernoulli.modes_in(name, A, B) == ((mode, mode),)
