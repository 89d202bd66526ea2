"""Ticks are round and inside; numbers are written with a true minus and no negative zero."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from explorable.plot.axes import linear_ticks
from explorable.plot.number_format import (
    MINUS,
    digits_of,
    fixed,
    from_log,
    penalty_text,
    three_digits,
)
from tests.explorable.states import FEW

PLACE = st.floats(-1e4, 1e4)
BACK = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻" + MINUS, "0123456789--")


@given(PLACE, PLACE, st.integers(2, 10))
@FEW
def test_ticks_are_round_inside_and_few(low, high, most):
    assume(high - low > 1e-3 * max(1, abs(low), abs(high)))
    positions, labels = linear_ticks(low, high, most)
    assert 1 <= len(positions) <= most + 1
    slack = 1e-8 * (high - low)
    assert all(low - slack <= position <= high + slack for position in positions)
    for position, label in zip(positions, labels, strict=True):
        assert float(label.translate(BACK)) == pytest.approx(position, abs=slack)
    assert len(set(labels)) == len(labels)
    if len(positions) > 1:
        step = positions[1] - positions[0]
        power = 10 ** math.floor(math.log10(step) + 1e-9)
        assert min(abs(step / power - factor) for factor in (1, 2, 5)) < 1e-6


@pytest.mark.parametrize(
    ("low", "high", "most", "expected"),
    [
        (-5.0, 5.0, 6, ["−4", "−2", "0", "2", "4"]),
        (0.0, 1.0, 5, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
        (0.0, 3e6, 3, ["0", "1000000", "2000000", "3000000"]),
        (0.0, 3e8, 3, ["0", "1 × 10⁸", "2 × 10⁸", "3 × 10⁸"]),
        (4e-9, 5.5e-9, 4, ["4.0 × 10⁻⁹", "4.5 × 10⁻⁹", "5.0 × 10⁻⁹", "5.5 × 10⁻⁹"]),
        (-2e-7, 2e-7, 2, ["−2 × 10⁻⁷", "0", "2 × 10⁻⁷"]),
        (-0.05, 0.05, 2, ["−0.05", "0.00", "0.05"]),
    ],
)
def test_tick_labels(low, high, most, expected):
    assert list(linear_ticks(low, high, most)[1]) == expected


def test_the_cache_of_ticks_is_bounded():
    for index in range(1000):
        linear_ticks(0.0, 1 + index / 1000)
    assert linear_ticks.cache_info().currsize <= 64


def test_more_ticks_are_allowed_by_a_larger_number():
    assert len(linear_ticks(0, 10, 10)[0]) > len(linear_ticks(0, 10, 3)[0])


@pytest.mark.parametrize(
    ("number", "places", "text"),
    [(-1.5, 2, "−1.50"), (-0.001, 2, "0.00"), (0.0, 1, "0.0"), (2.675, 0, "3"), (-0.0, 0, "0")],
)
def test_fixed(number, places, text):
    assert fixed(number, places) == text


@pytest.mark.parametrize(
    ("penalty", "text"),
    [(0.0025, "0.0025"), (0.01, "0.0100"), (0.0999, "0.0999"), (0.1, "0.10"), (100.0, "100.00")],
)
def test_a_small_penalty_keeps_its_digits(penalty, text):
    assert penalty_text(penalty) == text


@pytest.mark.parametrize(
    ("number", "most", "text"),
    [
        (-2.5, 4, "−2.5"),
        (12345.6, 4, "1.235 × 10⁴"),
        (-1e-7, 3, "−1 × 10⁻⁷"),
        (1234.5, 15, "1234.5"),
    ],
)
def test_digits_of(number, most, text):
    assert digits_of(number, most) == text


@pytest.mark.parametrize(
    ("number", "text"), [(0.0, "0"), (-0.25, "−0.25"), (-1.51e300, "−1.5 × 10³⁰⁰")]
)
def test_three_digits_of_any_sign(number, text):
    assert three_digits(number) == text


@given(st.floats(-1e6, 1e6), st.integers(0, 4))
@FEW
def test_fixed_parses_back_to_the_rounded_number(number, places):
    text = fixed(number, places)
    assert float(text.translate(BACK)) == pytest.approx(number, abs=0.51 * 10**-places)
    assert "-" not in text and text != f"{MINUS}0"


@pytest.mark.parametrize(
    ("log_number", "text"),
    [
        (0.0, "1.00"),
        (math.log(0.5), "0.50"),
        (math.log(0.0123), "0.012"),
        (math.log(0.001), "0.001"),
        (math.log(2.5e-7), "2.5 × 10⁻⁷"),
        (-1000 * math.log(10), "1.0 × 10⁻¹⁰⁰⁰"),
        (math.log(9.99e-5), "1.0 × 10⁻⁴"),
        (-math.inf, "0"),
    ],
)
def test_from_log(log_number, text):
    assert from_log(log_number) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [(1.0, "1.00"), (5.25, "5.25"), (9999.0, "9999.00"), (31_000.0, "3.1 × 10⁴")],
)
def test_from_log_writes_numbers_above_one(number, text):
    assert from_log(math.log(number)) == text
    assert from_log(1e5) == "2.8 × 10⁴³⁴²⁹"


@given(st.floats(-1e7, 0))
@FEW
def test_from_log_has_two_digits_and_is_zero_for_minus_infinity_alone(log_number):
    text = from_log(log_number)
    digits, _, power = text.translate(BACK).partition(" × 10")
    written = math.log(float(digits)) + float(power or 0) * math.log(10)
    assert written == pytest.approx(log_number, abs=0.06, rel=1e-9)
