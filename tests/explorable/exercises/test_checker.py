"""Verdicts: right answers by independent means, and each known mistake by its own words."""

import json
import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from scipy.optimize import minimize_scalar
from sklearn.linear_model import LogisticRegression

from explorable.exercises.checker import check, points, values
from explorable.exercises.evaluation import evaluate
from explorable.exercises.expression import parse
from explorable.exercises.table import EXERCISES
from explorable.runtime import worker_api

NAMES = [*EXERCISES]
MISTAKES = [(name, *mistake) for name in NAMES for mistake in EXERCISES[name].mistakes]


def right(name, **at):
    """The value of the right answer."""
    exercise = EXERCISES[name]
    return float(evaluate(parse(exercise.right, exercise.spellings), at))


def peak(log_density, low, high):
    found = minimize_scalar(
        lambda x: -log_density(x), bounds=(low, high), method="bounded", options={"xatol": 1e-10}
    )
    return found.x


@pytest.mark.parametrize("name", NAMES)
def test_the_right_answer_and_its_other_forms_are_right(name):
    exercise = EXERCISES[name]
    for formula, words in ((exercise.right, exercise.praise), *exercise.others):
        assert check(name, formula) == {"verdict": "right", "words": words}


@pytest.mark.parametrize(("name", "formula", "words"), MISTAKES)
def test_each_known_mistake_is_wrong_and_told_by_its_own_words(name, formula, words):
    assert check(name, formula) == {"verdict": "wrong", "words": words}


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(NAMES), st.sampled_from(["({}) * 1", "0 + ({})", "np.log(exp({}))"]))
def test_another_form_of_the_same_formula_has_the_same_verdict(name, form):
    exercise = EXERCISES[name]
    largest = np.abs(values(exercise, parse(exercise.right, exercise.spellings))).max()
    if "exp" in form and largest > 30:
        return
    assert check(name, form.format(exercise.right))["verdict"] == "right"


@pytest.mark.parametrize("name", [name for name in NAMES if not EXERCISES[name].free])
def test_a_slip_of_sign_factor_or_fraction_is_told(name):
    answer = EXERCISES[name].right
    for form, word in (("-({})", "sign"), ("2*({})", "factor 2"), ("1/({})", "λ|one over")):
        reply = check(name, form.format(answer))
        assert reply["verdict"] == "wrong"
        assert re.search(word, reply["words"], re.IGNORECASE), reply


def test_other_answers_are_told_what_they_lack_or_where_they_differ():
    assert "depends on sigma, mu0 and tau, too" in check("gaussian_mean", "n * xbar")["words"]
    reply = check("prior_flips", "a * b")["words"]
    a, b, given, answer = map(float, re.findall(r"[\d.]*\d", reply))
    assert given == pytest.approx(a * b, rel=0.01)
    assert answer == pytest.approx(a + b - 2, rel=0.01)
    assert "undefined" in check("prior_flips", "sqrt(a - b)")["words"]
    assert "undefined" in check("prior_flips", "1e999")["words"]
    assert "factor" not in check("jeffreys_density", "3 + theta")["words"]


def test_numbers_in_an_answer_have_a_true_minus_sign_and_no_e():
    reply = check("gaussian_mean", "1e9 * (xbar + sigma + mu0 + tau + n)")["words"]
    assert re.search(r"= −\d", reply) and re.search(r"that is −?\d\.\d+ × 10\S", reply)
    assert not re.search(r"-\d|\de[+-]", reply)


def test_the_worker_answers_in_json_and_every_text_has_an_answer():
    for text in ("a + b - 2", "a +", "import os", "", "9**9**9"):
        answer = json.loads(worker_api.check("prior_flips", text))
        assert answer["verdict"] in ("right", "wrong", "unreadable")
        assert answer["words"]


@pytest.mark.parametrize("name", NAMES)
def test_quantities_vary_and_stay_in_their_ranges(name):
    for quantity, found in zip(
        EXERCISES[name].quantities, points(EXERCISES[name]).values(), strict=True
    ):
        assert quantity.low <= found.min() < found.max() <= quantity.high
        assert not quantity.whole or (found == found.round()).all()


def test_the_map_of_a_gaussian_mean_is_the_peak_of_its_posterior():
    random = np.random.default_rng(3)
    x = random.normal(1.0, 2.0, 7)

    def log_posterior(mu):
        return stats.norm.logpdf(x, mu, 2.0).sum() + stats.norm.logpdf(mu, -1.0, 0.7)

    answer = right("gaussian_mean", n=7, xbar=x.mean(), sigma=2.0, mu0=-1.0, tau=0.7)
    assert answer == pytest.approx(peak(log_posterior, -5, 5), abs=1e-6)


def test_the_logistic_loss_is_minus_the_log_posterior_and_c_is_that_of_scikit_learn():
    tau, x, y = 0.8, np.array([-1.0, 0.5, 2.0, 3.0]), np.array([0, 1, 0, 1])
    data = [*zip(x, y, strict=True)]

    def loss(beta):
        prior = beta**2 / (2 * tau**2)
        terms = [right("logistic_loss", beta=beta, x=a, y=b, tau=tau) - prior for a, b in data]
        return sum(terms) + prior

    def log_posterior(beta):
        signs = 2 * y - 1
        return stats.logistic.logcdf(signs * x * beta).sum() + stats.norm.logpdf(beta, 0, tau)

    assert loss(1.3) - loss(-0.4) == pytest.approx(log_posterior(-0.4) - log_posterior(1.3))
    strength = right("inverse_strength", tau=tau)
    model = LogisticRegression(C=strength, fit_intercept=False, tol=1e-10).fit(x[:, None], y)
    assert model.coef_[0, 0] == pytest.approx(peak(log_posterior, -5, 5), abs=1e-5)


def test_the_prior_is_worth_these_flips_in_the_mode():
    a, b, k, n = 5.0, 3.0, 7, 10
    weight = right("prior_weight", a=a, b=b, n=n)
    flips = right("prior_flips", a=a, b=b)
    assert weight == pytest.approx(flips / (flips + n))
    mode = peak(lambda theta: stats.beta.logpdf(theta, a + k, b + n - k), 0.01, 0.99)
    assert weight * (a - 1) / flips + (1 - weight) * k / n == pytest.approx(mode, abs=1e-6)


def test_jeffreys_prior_and_its_modes_on_two_axes():
    k, n = 7, 10
    posterior = stats.beta(k + 0.5, n - k + 0.5)
    theta = peak(posterior.logpdf, 0.01, 0.99)
    assert right("mode_theta", k=k, n=n) == pytest.approx(theta, abs=1e-6)

    def in_log_odds(density):
        return lambda phi: density(1 / (1 + np.exp(-phi))) - phi - 2 * np.log1p(np.exp(-phi))

    phi = peak(in_log_odds(posterior.logpdf), -5, 5)
    assert right("mode_log_odds", k=k, n=n) == pytest.approx(1 / (1 + np.exp(-phi)), abs=1e-6)
    prior = in_log_odds(stats.beta(0.5, 0.5).logpdf)
    for one, other in ((0.2, 0.5), (0.6, 0.9)):
        expected = np.exp(prior(np.log(one / (1 - one))) - prior(np.log(other / (1 - other))))
        ratio = right("jeffreys_density", theta=one) / right("jeffreys_density", theta=other)
        assert ratio == pytest.approx(expected)
