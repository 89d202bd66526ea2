"""Transforms of handles: the two functions undo each other, and the page has the same ones."""

import json
import subprocess
from pathlib import Path

import numpy as np
import pytest

from explorable.scene.transforms import TRANSFORMS, power, transform_named

ROOT = Path(__file__).parents[3]
PAGE = """
import { text } from "node:stream/consumers";
import { TRANSFORMS, transformNamed } from "./site/state/transforms.js";
const pairs = JSON.parse(await text(process.stdin));
const both = ({ toValues, toPosition }) =>
  pairs.map(([x, y]) => [toValues(x, y), toPosition(x, y)]);
const names = [...Object.keys(TRANSFORMS), "power -2 0.025", "power 1 3.5", "power 1 0.25 -3.5"];
const entries = names.map((name) => [name, both(transformNamed(name))]);
console.log(JSON.stringify(Object.fromEntries(entries)));
"""
# Not negative: where both functions of every transform are defined.
PAIRS = [(0.0, 0.0), (0.0, 2.0), (1e-9, 3.0), *np.random.default_rng(5).uniform(0, 9, (300, 2))]
PAIRS = [tuple(map(float, pair)) for pair in PAIRS]
INSIDE = [(x, y) for x, y in PAIRS if x > 0]
POSITIVE = [pair for pair in INSIDE if pair[1] > 0]


POWERS = power(-2, 0.025), power(1, 3.5), power(1, 0.25, -3.5)


@pytest.mark.parametrize("name", [*TRANSFORMS, *POWERS])
def test_position_and_values_undo_each_other(name):
    to_values, to_position = transform_named(name)
    for pair in POSITIVE if name in POWERS else INSIDE:
        assert to_position(*to_values(*pair)) == pytest.approx(pair, rel=1e-12)
        assert to_values(*to_position(*pair)) == pytest.approx(pair, rel=1e-12)


def test_a_negative_coordinate_counts_as_its_size():
    assert TRANSFORMS["square"][0](-3.0, 2.0) == (9.0, 4.0)
    assert TRANSFORMS["ghost"][0](-2.0, 3.0) == (4.0, -1.5)


def test_a_ghost_without_penalty_writes_no_mean():
    assert TRANSFORMS["ghost"][0](0.0, 5.0) == (0.0, 0.0)
    assert TRANSFORMS["ghost"][1](0.0, 5.0) == (0.0, 0.0)


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
    assert page.keys() == {*TRANSFORMS, *POWERS}
    for name in page:
        to_values, to_position = transform_named(name)
        for pair, (values, position) in zip(PAIRS, page[name], strict=True):
            if name in POWERS and pair not in POSITIVE:
                continue
            assert values == pytest.approx(to_values(*pair), rel=1e-12)
            assert position == pytest.approx(to_position(*pair), rel=1e-12)
