"""The translator: rows that state one prior, the ring that sets its width, and copied numbers."""

import math

import numpy as np
import pytest

from explorable import figures
from explorable.figures.translator.controls import KNOWN, ROWS, SILENT
from explorable.figures.translator.rows import MOST, kind_of
from explorable.plot.number_format import three_digits
from explorable.scene.transforms import transform_named

KNOWN_NAMES = [name for names in KNOWN.values() for name in names]
STATING = [name for name, row in ROWS.items() if row.penalty]


def draw(**state):
    return figures.draw("translator", state)


def values(scene):
    return {readout.name: readout.value for readout in scene.readouts}


def marks(scene):
    return {mark.name: mark for mark in scene.panels[0].marks}


def states():
    """A random state for each library."""
    rng = np.random.default_rng(4)
    for name in STATING:
        strength, n, *widths = 10.0 ** rng.uniform((-4, 0.7, -1, -1, -1), (4, 6, 1, 1, 1))
        yield {"library": name, "strength": float(strength), "n": float(n)} | dict(
            zip(("noise_sd", "sd_y", "sd_x"), map(float, widths), strict=True)
        )


def test_all_known_rows_are_of_their_kind():
    for kind, names in KNOWN.items():
        assert len(names) <= MOST
        for name in names:
            assert ROWS[name].loss == kind[0] and (
                not ROWS[name].penalty or kind_of(ROWS[name]) == kind
            )


def test_ridge_is_our_penalty_and_elastic_net_has_n_times_it():
    assert values(draw(library="sklearn-ridge", strength=4.0, noise_sd=3.0)) == pytest.approx(
        {"penalty": 4.0, "prior_sd": 1.5, "prior_sd_standardised": 1.5, "translated": 0.1}
    )
    found = draw(library="sklearn-ridge", strength=4.0, into="sklearn-elasticnet", n=400.0)
    assert values(found)["translated"] == pytest.approx(0.01)


@pytest.mark.parametrize("state", states(), ids=lambda state: state["library"])
def test_a_translated_number_means_the_same_prior(state):
    start = values(draw(**state))
    for into in filter(STATING.__contains__, KNOWN[kind_of(ROWS[state["library"]])]):
        found = values(draw(**state | {"into": into}))["translated"]
        if found and 1e-6 <= found <= 1e6:
            there = values(draw(**state | {"library": into, "strength": found}))
            for name in ("penalty", "prior_sd", "prior_sd_standardised"):
                assert there[name] == pytest.approx(start[name], rel=1e-9)


@pytest.mark.parametrize("state", states(), ids=lambda state: state["library"])
def test_the_ring_stands_on_the_width_and_writes_the_number_of_another(state):
    scene = draw(**state)
    ring = marks(scene)["strength"]
    assert ring.x == pytest.approx(values(scene)["prior_sd"], rel=1e-9)
    moved = transform_named(ring.transform)[0](ring.x * 1.3, 1.0)[0]
    if 1e-6 <= moved <= 1e6:
        there = values(draw(**state | {"strength": moved}))["prior_sd"]
        assert there == pytest.approx(1.3 * ring.x, rel=1e-9)


@pytest.mark.parametrize(("into", "moves"), [("mass-lm-ridge", 1.0), ("keras-l2", 10.0)])
def test_a_copied_number_moves_with_n_where_the_formula_has_n(into, moves):
    few, many = (marks(draw(n=n, into=into))["row[1][dot]"].x for n in (40.0, 4000.0))
    assert few / many == pytest.approx(moves)


@pytest.mark.parametrize("name", STATING)
def test_a_row_with_its_own_number_copied_has_no_way_to_go(name):
    scene = draw(library=name, into=name, strength=0.5)
    assert "row[0][copied]" not in marks(scene)
    assert marks(scene)["row[0][number]"].text == f"{ROWS[name].setting} = 0.5"


def test_rows_say_what_states_no_prior_and_what_states_another():
    texts = [mark.text for mark in marks(draw()).values() if hasattr(mark, "text")]
    assert "no prior: outside the gradient" in texts and "another kind" not in texts
    assert {name for name in KNOWN_NAMES if not ROWS[name].penalty} == set(SILENT)
    assert all(ROWS[name].why for name in SILENT)
    other = draw(into="sklearn-lasso")
    assert "another kind" in [getattr(mark, "text", "") for mark in marks(other).values()]
    assert values(other)["translated"] is None and "Choose two of one kind." in other.note
    assert other.summary.endswith("states another kind of prior.")


@pytest.mark.parametrize(
    ("number", "text"),
    [(0.1, "0.1"), (0.0025, "0.0025"), (99.99, "100"), (1234.5, "1234"), (2.5e-5, "2.5 × 10⁻⁵")],
)
def test_numbers_are_short(number, text):
    assert three_digits(number) == text
    assert not math.isnan(number)
