"""The pictures kept of every slider, against those that Python draws: drawn, read and compared."""

import gzip
import json
import math
import random
import re
import subprocess
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest
from pytest import approx

from explorable import figures
from explorable.controls import clamp
from explorable.controls.slider_scale import notches
from explorable.scene import serialize as wire
from publish.node.node_bridge import Node
from publish.prerender.path_distance import from_line
from publish.prerender.prerender import WIDEST
from tests.built.pages import DIST

SCRIPT = Path(__file__).with_name("prerendered_frames.mjs")
PANEL = 400  # units
PICKED = 6  # positions of each slider, and its ends
NEAR = 0.15  # units; curves that are nearer point by point are not nearer by much as lines
NUMBER = r"-?\d+(?:\.\d+)?(?:e-?\d+)?"
PLACES = ("x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "width", "height", "transform", "d")


def sliders(name):
    return [control for control in figures.load(name).CONTROLS if control.kind == "slider"]


def states(name, dice):
    """States of one slider each, at random steps of it and at its ends."""
    for control in sliders(name):
        every = notches(control)
        for at in {every[0], every[-1], *dice.sample(every, min(PICKED, len(every)))}:
            yield {control.name: at}


def kept(name, several):
    """What the page shows of each state before Python is there."""
    module = figures.load(name)
    controls = [asdict(control) for control in module.CONTROLS]
    asked = [[name, controls, clamp(module.CONTROLS, state)] for state in several]
    command = ["node", str(SCRIPT), str(DIST / "prerendered")]
    answer = subprocess.run(command, input=json.dumps(asked), capture_output=True, encoding="utf-8")
    assert not answer.returncode, answer.stderr
    return json.loads(answer.stdout)


@pytest.mark.parametrize("name", figures.names())
def test_no_picture_is_half_a_pixel_off(name):
    several, largest = list(states(name, random.Random(7))), 0.0
    with Node() as node:
        for state, found in zip(several, kept(name, several), strict=True):
            scene = figures.draw(name, state)
            exact = node.frame(wire.pack_json(scene))
            off = pixels_off(found["svg"], exact)
            assert off < 0.5, state
            largest = max(largest, off)
            check_words(found["texts"], scene)
    told = json.loads((DIST / "prerendered" / f"{name}.json").read_text("utf-8"))["within"]
    assert largest < told + 0.2 * WIDEST / PANEL, "both pictures are rounded to a tenth"


@pytest.mark.parametrize("name", [name for name in figures.names() if sliders(name)])
def test_the_picture_of_another_state_is_off(name):
    """Some kept pictures are exact; that they are is not for want of looking."""
    ends = [{control.name: end} for control in sliders(name) for end in (control.low, control.high)]
    with Node() as node:
        for state, other, found in zip(ends, opposite(ends), kept(name, ends), strict=True):
            exact = node.frame(wire.pack_json(figures.draw(name, other)))
            assert pixels_off(found["svg"], exact) > 0.5, f"{state} is taken for {other}"


def opposite(ends):
    """Each two of them the other way round."""
    return [ends[place ^ 1] for place in range(len(ends))]


def pixels_off(svg, exact):
    """How far at most something is from where it should be; infinite if something else is drawn."""
    if shape(svg) != shape(exact):
        return math.inf
    pairs = zip(lines(svg), lines(exact), strict=True)
    return max(apart(*pair) for pair in pairs) * WIDEST / PANEL


def check_words(texts, scene):
    """Words are those of Python, to the letter; numbers to the digits that are kept."""
    assert (texts["summary"], texts["note"]) == (scene.summary, scene.note)
    assert [readout["text"] for readout in texts["readouts"]] == [r.text for r in scene.readouts]
    for readout, exact in zip(texts["readouts"], scene.readouts, strict=True):
        assert readout.get("value") == (exact.value and approx(exact.value, rel=1e-4))


def shape(svg):
    """What is drawn, without where."""
    return re.sub(rf' (?:{"|".join(PLACES)}|aria-value\w+)="[^"]*"', "", svg)


def lines(svg):
    """(whether it is a curve, points, corners of its plot) of every element that has a place."""
    for panel in svg.split("<svg ")[1:]:
        plot, *rest = placed(panel)
        for is_curve, points in rest:
            yield is_curve, points, plot[1]


def placed(panel):
    """(whether it is a curve, points (n, 2)) of a panel's elements; its plot's is the first."""
    for tag, attributes in re.findall(r"<(path|line|text|circle|rect|g) ([^>]*)>", panel):
        found = dict(re.findall(r'([\w-]+)="([^"]*)"', attributes))
        numbers = [float(n) for key in PLACES for n in re.findall(NUMBER, found.get(key, ""))]
        if tag == "path":
            numbers = along(found["d"])
        elif tag == "rect":
            left, top, width, height = (float(found[key]) for key in ("x", "y", "width", "height"))
            numbers = [left, top, left + width, top + height]
        elif tag == "line":
            numbers = [float(found[key]) for key in ("x1", "y1", "x2", "y2")]
        if numbers:
            yield tag == "path" and found.get("data-kind") != "arrow", np.reshape(numbers, (-1, 2))


def along(d):
    """The points of a path, one after the other, of which some are written as steps."""
    points, at = [], np.zeros(2)
    for letter, x, y in re.findall(rf"([MLl])({NUMBER}) ({NUMBER})", d):
        at = np.array([float(x), float(y)]) + (at if letter == "l" else 0)
        points.append(at)
    return np.ravel(points).tolist()


def apart(one, other):
    """The largest distance: point by point, or, of curves, as lines, as far as they are in view."""
    (is_curve, mine, plot), (_, theirs, _) = one, other
    gaps = np.hypot(*(mine - theirs).T)
    if not is_curve or gaps.max() < NEAR:
        return float(gaps.max())
    return max(from_line(mine, theirs, plot.ravel()), from_line(theirs, mine, plot.ravel()))


def test_points_are_measured_from_the_nearest_part_of_a_line_and_only_in_view():
    line = np.array([[0.0, 0.0], [10.0, 0.0], [10.0, 10.0]])
    points = np.array([[5.0, 3.0], [9.0, 8.0], [14.0, 14.0]])
    assert from_line(points, line, (0, 0, 20, 20)) == approx(math.hypot(4, 4))
    assert from_line(points, line, (0, 0, 12, 12)) == approx(3)
    assert from_line(points, line, (0, 7, 12, 12)) == approx(1)
    assert from_line(points, line, (0, 15, 12, 20)) == 0


def test_two_sliders_and_moved_points_have_no_kept_picture():
    both = {control.name: control.low for control in sliders("likelihood")}
    points = {"points": [[0.5, 0.5]]}
    assert len(both) == 2
    assert [found["svg"] for found in kept("likelihood", [both, points])] == [None, None]


def test_the_default_state_has_one():
    (found,) = kept("likelihood", [{}])
    check_words(found["texts"], figures.draw("likelihood", {}))


@pytest.mark.parametrize("name", figures.names())
def test_the_pictures_are_small(name, capsys):
    size = len(gzip.compress((DIST / "prerendered" / f"{name}.json").read_bytes()))
    with capsys.disabled():
        print(f"\n{name}: {size / 1000:.0f} kB of kept pictures", end="")
    assert size < 80_000
