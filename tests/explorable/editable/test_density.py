"""Priors and noise that readers write: posteriors against scipy, and the extremes."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import optimize, special, stats

from explorable import figures
from explorable.editable.prior_density import PRIOR
from explorable.runtime import code_edits
from explorable.stats import slope as slopes

QUICK = settings(deadline=None, max_examples=30, derandomize=True)
FAR = {"points": ((2.0, 10.0),) * 20, "noise_sd": 0.2, "prior_sd": 0.1}
STEEP = {"noise_sd": 0.2, "slope": -5.0}
IN_LOGS = (
    "def log_{}({}, {}):\n    return -(({} / {}) ** 2) / 2 - np.log({} * np.sqrt(2 * np.pi))\n"
)
# Gauss-Legendre quadrature on panels that get wider away from every place of interest.
NODES, WEIGHTS = special.roots_legendre(12)
SCALES = np.concatenate(([0.0], np.geomspace(1e-3, 1e4, 120), -np.geomspace(1e-3, 1e4, 120)))
ONE_BY_ONE = """
import math
def {}(values, width):
    height = 1 / (width * math.sqrt(2 * math.pi))
    return np.vectorize(lambda v: height * math.exp(-(v / width) ** 2 / 2), otypes=[float])(values)
"""


@pytest.fixture(autouse=True)
def restored():
    yield
    for name in ("posterior", "likelihood"):
        code_edits.restore(name)


def prior(body):
    code_edits.rewrite("posterior", f"def prior_density(w, prior_sd):\n    return {body}\n")


def draw(name, state=None):
    scene = figures.draw(name, state or {})
    return (
        scene,
        {r.name: r.value for r in scene.readouts},
        {r.name: r.text for r in scene.readouts},
    )


def commented(name):
    code_edits.rewrite(name, code_edits.source(name) + "    # a comment\n")


def in_logs(name, at, width):
    code_edits.rewrite(
        name, IN_LOGS.format(figures.load(name).CODE.name, at, width, at, width, width)
    )


FAMILIES = {
    "gaussian": ("np.exp(-(({w}) / {s}) ** 2 / 2)", stats.norm.logpdf),
    "laplace": ("np.exp(-np.abs({w}) / {s})", lambda w, c, s: -np.abs(w - c) / s),
    "student": ("(1 + (({w}) / {s}) ** 2 / 3) ** -2.0", lambda w, c, s: stats.t.logpdf(w, 3, c, s)),
    "logistic": ("np.cosh(({w}) / {s} / 2) ** -2.0", stats.logistic.logpdf),
}
PARTS = st.tuples(st.sampled_from(sorted(FAMILIES)), st.floats(-4, 4), st.floats(0.05, 3.0))


@given(
    st.lists(PARTS, min_size=1, max_size=3), st.floats(0.2, 3), st.floats(-5, 5), st.integers(1, 40)
)
@QUICK
def test_the_posterior_of_any_mixture_equals_quadrature(parts, noise_sd, price, houses):
    x, y = np.full(houses, 1.5), np.full(houses, 1.5 * price)
    terms = [FAMILIES[kind][0].format(w=f"w - {c!r}", s=repr(s)) for kind, c, s in parts]
    prior(" + ".join(terms))
    found = PRIOR.posterior(lambda w: slopes.log_likelihood(w, x, y, noise_sd), 1.0)

    def judge(w):
        own = [FAMILIES[kind][1](w, c, s) - FAMILIES[kind][1](c, c, s) for kind, c, s in parts]
        return np.logaddexp.reduce(own) - houses * ((1.5 * (w - price)) / noise_sd) ** 2 / 2

    marks = sorted({price, *(c for _, c, _ in parts)})
    grid = np.unique(np.concatenate([m + np.linspace(-6, 6, 2401) for m in marks]))
    best = grid[judge(grid).argmax()]
    peak = optimize.minimize_scalar(
        lambda w: -judge(w),
        bounds=(best - 0.01, best + 0.01),
        method="bounded",
        options={"xatol": 1e-10},
    )
    top = max(-peak.fun, judge(best))
    assert float(judge(found.mode)) == pytest.approx(top, abs=1e-9)
    panels = np.unique(np.concatenate([[-1e5, 1e5], *(m + SCALES for m in marks)]))
    middle, half = (panels[1:] + panels[:-1]) / 2, np.diff(panels) / 2
    w = middle[:, None] + half[:, None] * NODES
    heights = np.exp(judge(w) - top) * WEIGHTS * half[:, None]
    area, first, second = (float((heights * (w - best) ** k).sum()) for k in (0, 1, 2))
    assert found.sd == pytest.approx(math.sqrt(second / area - (first / area) ** 2), rel=1e-3)
    assert not found.unsure and not found.outside


@pytest.mark.parametrize(
    "edit",
    [lambda: None, lambda: commented("posterior"), lambda: in_logs("posterior", "w", "prior_sd")],
)
def test_a_map_far_out_in_the_tail_of_the_prior(edit):
    edit()
    _, values, _ = draw("posterior", FAR)
    assert values["map"] == pytest.approx(100 / 21, abs=1e-9)
    assert values["posterior_sd"] == pytest.approx(0.2 / math.sqrt(84), rel=1e-4)
    assert values["pull"] == pytest.approx(1 / 21)
    assert values["penalty"] == pytest.approx(4)


@pytest.mark.parametrize(
    "edit",
    [lambda: None, lambda: commented("likelihood"), lambda: in_logs("likelihood", "r", "sd")],
)
def test_a_log_likelihood_far_below_the_smallest_double(edit):
    edit()
    scene, values, _ = draw("likelihood", STEEP)
    x, y = figures.load("likelihood").POINTS.default.columns
    assert values["log_likelihood"] == pytest.approx(
        stats.norm.logpdf(y, -5 * x, 0.2).sum(), rel=1e-12
    )
    assert round(values["log_likelihood"], 2) == -2543.19
    assert "2.8 × 10⁻¹⁰⁹⁰ times as probable" in scene.summary
    _, values, _ = draw("likelihood", {"points": ((1, 1.4), (2, 2.8), (0.1, 9)), "noise_sd": 0.2})
    assert values["mle"] == pytest.approx(7.9 / 5.01)


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("posterior", FAR),
        ("likelihood", {"points": ((1, 1.4), (2, 2.8), (0.1, 9)), "noise_sd": 0.2}),
    ],
)
def test_a_density_that_rounding_makes_zero_gets_words_and_no_answer(name, state):
    code_edits.rewrite(name, ONE_BY_ONE.format(figures.load(name).CODE.name))
    draw(name, {})
    with pytest.raises(ValueError, match=r"0 in floating point: not impossible.*Define log_"):
        draw(name, state)


def test_two_equal_peaks_are_equally_probable():
    prior("np.exp(-(((np.abs(w) - 3) / 0.5) ** 2) / 2)")
    scene, values, texts = draw("posterior", {"points": ((1, 0),)})
    assert "two slopes are equally probable, −2.40 and 2.40" in scene.summary
    assert texts["map"] == "−2.400 or 2.400" and values["pull"] is None
    scene, _, texts = draw("posterior", {"points": ()})
    assert scene.summary == "Without data two slopes are equally probable, −3.00 and 3.00."
    scene, _, texts = draw("posterior", {"points": ((1, 0.01),)})
    assert texts["map"] == "2.402"
    assert "another peak at slope −2.40, 0.95 times as high." in scene.note


def test_a_plateau_is_no_single_most_probable_slope():
    prior("np.where(np.abs(w) < 1, 0.5, 0.0)")
    scene, values, texts = draw("posterior", {"points": ()})
    assert scene.summary == "Without data every slope from −1.00 to 1.00 is equally probable."
    assert texts["map"] == "−1.000 to 1.000" and values["pull"] is None
    _, values, _ = draw("posterior", {"points": ((1, 6),), "noise_sd": 0.2})
    assert values["map"] == pytest.approx(1, abs=1e-6)


def test_a_narrow_peak_aside_is_found():
    prior("np.exp(-(w**2)) + 1e4 * np.exp(-(((w + 1.23456) / 1e-3) ** 2))")
    found = PRIOR.posterior(np.zeros_like, 1.0)
    assert found.mode == pytest.approx(-1.23456, abs=1e-6)
    area = math.sqrt(math.pi) * (1 + 10)
    assert found.density(np.array([1.0]))[0] == pytest.approx(math.exp(-1) / area, rel=1e-3)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("1 + np.sin(1e3 * w)", "its numbers are not sure"),
        ("1 / (1 + w**2)", "no standard deviation"),
        ("1 / (1 + np.abs(w))", "beyond slopes of a million"),
    ],
)
def test_a_search_that_is_not_sure_says_so(body, words):
    prior(body)
    scene, _, _ = draw("posterior", {"points": ((1e-8, 1),)})
    assert words in scene.note


def test_the_pull_goes_to_the_priors_own_peak():
    prior("np.exp(-(((w - 2) / prior_sd) ** 2) / 2)")
    for points, mle in ((((1.0, 0.0),), 0.0), (((1.0, 1e-3),), 1e-3), (((1.0, 5.0),), 5.0)):
        scene, values, _ = draw("posterior", {"points": points})
        assert values["map"] == pytest.approx((mle + 2) / 2)
        assert values["pull"] == pytest.approx(0.5)
        assert "50 % of the way to the prior’s own peak, 2.00" in scene.summary


@pytest.mark.parametrize(
    ("body", "penalty", "symbol"),
    [
        ("np.exp(-np.abs(w) / prior_sd)", 2 * 0.7**2 / 0.5, "λ = 2σₙ²/b"),
        ("np.exp(-((w / prior_sd) ** 2))", 2 * 0.7**2 / 0.5**2, "λ = σₙ²/σ²"),
        ("np.ones(w.shape)", 0.0, "λ = σₙ²/σ²"),
        ("1 / (1 + (w / prior_sd) ** 2)", None, "λ"),
        ("np.exp(-(((w - 2) / prior_sd) ** 2))", None, "λ"),
    ],
)
def test_each_prior_has_its_own_penalty_strength_or_none(body, penalty, symbol):
    prior(body)
    scene, values, _ = draw("posterior", {"noise_sd": 0.7, "prior_sd": 0.5})
    shown = {readout.name: readout for readout in scene.readouts}["penalty"]
    assert values["penalty"] == (None if penalty is None else pytest.approx(penalty))
    assert shown.symbol == symbol and (penalty is not None or shown.text == "none")


def test_what_is_negative_is_told_with_true_minus_signs():
    prior("np.where(w < 0, -0.25, 1.0)")
    with pytest.raises(ValueError, match=r"this prior is −0\.25 at slope −\d"):
        draw("posterior")


def test_nan_is_named_with_its_place_and_what_a_browser_does():
    prior("np.where(w == 0, np.nan, 1.0)")
    with pytest.raises(ValueError, match=r"this prior is nan at slope 0\. In a browser"):
        draw("posterior")
