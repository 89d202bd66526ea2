"""Transforms of handles: the two functions undo each other, and the page has the same ones."""

import json
import subprocess
from pathlib import Path

import numpy as np
import pytest

from explorable.scene.transforms import TRANSFORMS

ROOT = Path(__file__).parents[3]
SCRIPT = ROOT / "site" / "state" / "transforms.js"
PAGE = """
import { text } from "node:stream/consumers";
import { TRANSFORMS } from "./site/state/transforms.js";
const pairs = JSON.parse(await text(process.stdin));
const both = ({ toValues, toPosition }) =>
  pairs.map(([x, y]) => [toValues(x, y), toPosition(x, y)]);
const entries = Object.entries(TRANSFORMS).map(([name, pair]) => [name, both(pair)]);
console.log(JSON.stringify(Object.fromEntries(entries)));
"""
# Not negative: where both functions of every transform are defined.
PAIRS = [(0.0, 0.0), (0.0, 2.0), (1e-9, 3.0), *np.random.default_rng(5).uniform(0, 9, (300, 2))]
PAIRS = [tuple(map(float, pair)) for pair in PAIRS]
INSIDE = [(x, y) for x, y in PAIRS if x > 0]


@pytest.mark.parametrize("name", TRANSFORMS)
def test_position_and_values_undo_each_other(name):
    to_values, to_position = TRANSFORMS[name]
    for pair in INSIDE:
        assert to_position(*to_values(*pair)) == pytest.approx(pair, rel=1e-12)
        assert to_values(*to_position(*pair)) == pytest.approx(pair, rel=1e-12)


def test_a_negative_coordinate_counts_as_its_size():
    assert TRANSFORMS["square"][0](-3.0, 2.0) == (9.0, 4.0)
    assert TRANSFORMS["ghost"][0](-2.0, 3.0) == (4.0, -1.5)


def test_a_ghost_without_penalty_writes_no_mean():
    assert TRANSFORMS["ghost"][0](0.0, 5.0) == (0.0, 0.0)
    assert TRANSFORMS["ghost"][1](0.0, 5.0) == (0.0, 0.0)


@pytest.mark.skipif(not SCRIPT.exists(), reason="the page has no transforms.js yet")
def test_the_page_has_the_same_transforms():
    run = subprocess.run(
        ["node", "--input-type=module", "-e", PAGE],
        cwd=ROOT,
        input=json.dumps(PAIRS),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    page = json.loads(run.stdout)
    assert page.keys() == TRANSFORMS.keys()
    for name, (to_values, to_position) in TRANSFORMS.items():
        for pair, (values, position) in zip(PAIRS, page[name], strict=True):
            assert values == pytest.approx(to_values(*pair), rel=1e-12)
            assert position == pytest.approx(to_position(*pair), rel=1e-12)
