"""The table of libraries: every row reads, its formula has an inverse, and states a prior."""

import math
import re

import numpy as np
import pytest

from explorable.data.libraries import LIBRARIES, Library, parsed, powers_of

STATING = [row for row in LIBRARIES if row.penalty]
WORDS = {"id": "x", "library": "X", "call": "fit", "setting": "a", "loss": "squares", "norm": "l2"}


def draws(count=40):
    """Settings and facts about data, over many decades."""
    rng = np.random.default_rng(11)
    for _ in range(count):
        n, *sizes = 10.0 ** rng.uniform(-3, 3, 4)
        yield (
            float(10 ** rng.uniform(-6, 6)),
            dict(
                n=float(5 + n),
                **dict(zip(("sd_x", "sd_y", "noise_sd"), map(float, sizes), strict=True)),
            ),
        )


def test_the_table_is_whole():
    assert len(LIBRARIES) == 114 and len({row.library for row in LIBRARIES}) == 44
    assert len({row.id for row in LIBRARIES}) == 114
    assert len(STATING) > 65


@pytest.mark.parametrize("row", STATING, ids=lambda row: row.id)
def test_a_number_becomes_a_penalty_and_comes_back(row):
    for setting, data in draws():
        penalty = row.penalty_of(setting, **data)
        assert 0 < penalty < math.inf
        assert row.setting_of(penalty, **data) == pytest.approx(setting, rel=1e-13)


@pytest.mark.parametrize("row", STATING, ids=lambda row: row.id)
def test_a_penalty_follows_only_what_its_formula_names(row):
    setting, data = next(draws())
    once = row.penalty_of(setting, **data)
    for name in data:
        twice = row.penalty_of(setting, **data | {name: 2 * data[name]})
        assert twice / once == pytest.approx(2.0 ** powers_of(row.penalty)[1][name])
        assert (twice != once) == (name in re.split(r"[*/^]", row.penalty))


@pytest.mark.parametrize("row", [row for row in LIBRARIES if row.why], ids=lambda row: row.id)
def test_a_row_without_a_formula_says_why(row):
    assert row.why.endswith(".")
    with pytest.raises(ValueError, match="no fixed prior"):
        row.penalty_of(1.0, n=40, sd_x=1, sd_y=1, noise_sd=1)


def test_a_formula_is_a_product_of_powers():
    assert powers_of("4*sd_x^2/setting^2/8")[0] == 0.5
    powers = powers_of("4*sd_x^2/setting^2/8")[1]
    assert (powers["setting"], powers["sd_x"], powers["n"]) == (-2, 2, 0)


@pytest.mark.parametrize("formula", ["n", "setting + n", "setting*alpha", ""])
def test_other_formulas_are_refused(formula):
    with pytest.raises(ValueError, match=r"setting|number"):
        powers_of(formula)


@pytest.mark.parametrize(
    "change", [{}, {"penalty": "setting", "why": "No."}, {"why": "No.", "norm": "l3"}]
)
def test_a_row_that_says_too_little_or_too_much_is_refused(change):
    with pytest.raises(ValueError, match="'x' needs"):
        Library(**WORDS | change)


def test_widths_are_those_of_the_two_densities():
    l2, l1 = (Library(**WORDS | {"norm": norm, "penalty": "setting"}) for norm in ("l2", "l1"))
    assert l2.prior_sd_of(4.0, 3.0) == 1.5
    assert l1.prior_sd_of(4.0, 3.0) == pytest.approx(math.sqrt(2) * 2 * 9 / 4)


@pytest.mark.parametrize("text", ['{"', '[{"idd": "x"}]', "3", '["x"]'])
def test_a_file_that_is_no_table_is_named(text):
    with pytest.raises(ValueError, match=r"^rows\.json cannot be read: "):
        parsed(text, "rows.json")
