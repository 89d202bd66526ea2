"""Position and value of a slider: inverse, monotonic, and the same in the page."""

import json
import math
import subprocess
from pathlib import Path

import numpy as np
import pytest

from explorable import figures
from explorable.controls import slider_scale as scale
from tests.explorable.controls.samples import FROM_ZERO, LOG, slider

ROOT = Path(__file__).parents[3]
FIGURES = [
    control
    for name in figures.names()
    for control in figures.load(name).CONTROLS
    if control.kind == "slider"
]
WIDE = slider("wide", low=0, smallest=1e-6, high=1e6, default=1, step=0.02, scale="log")
COARSE = slider("coarse", low=0, smallest=0.03, high=7, default=1, step=0.3, scale="log")
OWN = [slider(), LOG, FROM_ZERO, WIDE, COARSE]
PAGE = """
import { text } from "node:stream/consumers";
import * as scale from "./site/state/slider-scale.js";
const asked = JSON.parse(await text(process.stdin));
console.log(JSON.stringify(asked.map(({ slider, values, positions }) => ({
  ends: [scale.lowestPosition(slider), scale.highestPosition(slider)],
  positions: values.map((value) => scale.positionOf(slider, value)),
  values: positions.map((position) => scale.valueAt(slider, position)),
  notches: positions.map((position) => scale.notchAt(slider, position)),
}))));
"""


def random_values(control, count=200):
    """Values of the whole range, half of them within the gap below `smallest` if there is one."""
    rng = np.random.default_rng(7)
    ends = scale.lowest_position(control), scale.highest_position(control)
    values = [scale.value_at(control, position) for position in rng.uniform(*ends, count)]
    values += rng.uniform(0, control.smallest, count).tolist() if control.smallest else []
    return [control.low, control.high, control.default, *values]


@pytest.mark.parametrize("control", OWN + FIGURES, ids=lambda control: control.name)
def test_value_at_inverts_position_of(control):
    values = random_values(control)
    positions = [scale.position_of(control, value) for value in values]
    back = [scale.value_at(control, position) for position in positions]
    assert back == pytest.approx(values, rel=1e-12, abs=1e-15)
    assert np.all(np.diff([scale.position_of(control, value) for value in sorted(values)]) >= 0)


@pytest.mark.parametrize("control", OWN + FIGURES, ids=lambda control: control.name)
def test_steps_reach_both_ends(control):
    if control is COARSE:
        return  # so coarse that its last step is beyond the range
    notches = scale.notches(control)
    if control.scale == "linear" or _is_even(control):
        assert notches[0] == pytest.approx(control.low)
        assert notches[-1] == pytest.approx(control.high)
    else:  # it stops short of ends that are no multiples of its step, by less than a step
        assert control.high / 10**control.step <= notches[-1] * (1 + 1e-9)
        assert notches[-1] <= control.high * (1 + 1e-12)
        least = next(notch for notch in notches if notch > 0)
        assert least <= (control.low or control.smallest) * 10**control.step
    assert np.all(np.diff(notches) >= 0)
    assert all(control.clamp(notch) == notch for notch in notches)


def _is_even(control):
    """Whether both ends are multiples of the step, in powers of ten."""
    steps = [math.log10(end) / control.step for end in (control.low, control.high) if end]
    return all(abs(step - round(step)) < 1e-6 for step in steps)


@pytest.mark.parametrize("control", [FROM_ZERO, WIDE, COARSE], ids=lambda control: control.name)
def test_the_gap_below_smallest_is_a_whole_number_of_steps_and_wide_enough(control):
    gap, edge = scale.gap(control), math.log10(control.smallest)
    assert gap / control.step == pytest.approx(round(gap / control.step))
    span = math.log10(control.high) - edge
    assert gap >= max(5 * control.step, 0.05 * span) - 1e-9
    assert gap < max(5 * control.step, 0.05 * span) + control.step
    assert scale.position_of(control, 0) == scale.lowest_position(control) == edge - gap
    assert scale.value_at(control, edge - gap / 2) == pytest.approx(control.smallest / 2)


@pytest.mark.parametrize("control", [FROM_ZERO, WIDE], ids=lambda control: control.name)
def test_notches_within_the_gap_are_zero_or_smallest(control):
    gap, edge = scale.gap(control), math.log10(control.smallest)
    middle = edge - gap / 2
    assert scale.notch_at(control, middle - control.step) == 0
    assert scale.notch_at(control, middle + control.step) == control.smallest
    assert scale.notch_at(control, edge) == control.smallest
    assert scale.notch_at(control, edge + control.step) > control.smallest


def test_the_page_converts_as_python_does():
    asked = [
        {
            "slider": {field: getattr(control, field) for field in ("low", "high", "step", "scale")}
            | {"smallest": control.smallest},
            "values": random_values(control),
            "positions": [scale.position_of(control, value) for value in random_values(control)],
        }
        for control in OWN + FIGURES
    ]
    run = subprocess.run(
        ["node", "--input-type=module", "-e", PAGE],
        cwd=ROOT,
        input=json.dumps(asked),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    for control, question, page in zip(OWN + FIGURES, asked, json.loads(run.stdout), strict=True):
        ends = [scale.lowest_position(control), scale.highest_position(control)]
        assert page["ends"] == pytest.approx(ends, rel=1e-12)
        assert page["positions"] == pytest.approx(question["positions"], rel=1e-12, abs=1e-12)
        assert page["values"] == pytest.approx(question["values"], rel=1e-12, abs=1e-15)
        if control.scale == "log":  # a linear position is rounded by the input's own step
            notches = [scale.notch_at(control, at) for at in question["positions"]]
            assert page["notches"] == pytest.approx(notches, rel=1e-12)
