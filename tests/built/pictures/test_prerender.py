"""Prerendered frames of sliders agree with the frames that Python draws, to half a pixel."""

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
from tests.examples import EXAMPLES

SCRIPT = Path(__file__).with_name("prerendered_frames.mjs")
PANEL = 400  # units
PICKED = 6  # positions of each slider, and its ends
NEAR = 0.15  # units; curves that are nearer point by point are not nearer by much as lines
NUMBER = r"-?\d+(?:\.\d+)?(?:e-?\d+)?"
PLACES = ("x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "width", "height", "transform", "d")


def sliders(name):
    return [control for control in figures.load(name).CONTROLS if control.kind == "slider"]


def states(name, dice):
    """States that differ from the default in one slider, at random steps of it and at its ends."""
    for control in sliders(name):
        every = notches(control)
        for at in {every[0], every[-1], *dice.sample(every, min(PICKED, len(every)))}:
            yield {control.name: at}


def prerendered(name, several):
    """[{svg, texts}] as the page shows these states before Python is live; None without a frame."""
    module = figures.load(name)
    controls = [asdict(control) for control in module.CONTROLS]
    request = [[name, controls, clamp(module.CONTROLS, state)] for state in several]
    command = ["node", str(SCRIPT), str(DIST / "prerendered")]
    answer = subprocess.run(
        command, input=json.dumps(request), capture_output=True, encoding="utf-8"
    )
    assert not answer.returncode, answer.stderr
    return json.loads(answer.stdout)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_prerendered_frame_is_exact_to_half_a_pixel(name):
    several, largest = list(states(name, random.Random(7))), 0.0
    with Node() as node:
        for state, found in zip(several, prerendered(name, several), strict=True):
            scene = figures.draw(name, state)
            exact = node.frame(wire.pack_json(scene))
            off = pixels_off(found["svg"], exact)
            assert off < 0.5, state
            largest = max(largest, off)
            check_texts(found["texts"], scene)
    assert largest < error_bound(name) + 0.2 * WIDEST / PANEL, "both are rounded to a tenth"


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_comparison_detects_the_frame_of_another_state(name):
    """Guards the test above: many frames are exact, so the distance must not always be 0."""
    ends = [{control.name: end} for control in sliders(name) for end in (control.low, control.high)]
    with Node() as node:
        for state, other, found in zip(ends, opposite(ends), prerendered(name, ends), strict=True):
            exact = node.frame(wire.pack_json(figures.draw(name, other)))
            assert pixels_off(found["svg"], exact) > 0.5, f"{state} is taken for {other}"


def opposite(ends):
    """Each pair of states swapped."""
    return [ends[place ^ 1] for place in range(len(ends))]


def pixels_off(svg, exact):
    """The largest distance of an element from its exact place; infinite for other elements."""
    if shape(svg) != shape(exact):
        return math.inf
    pairs = zip(lines(svg), lines(exact), strict=True)
    return max(distance(*pair) for pair in pairs) * WIDEST / PANEL


def check_texts(texts, scene):
    """Texts equal those of Python exactly, values to four digits."""
    assert (texts["summary"], texts["note"]) == (scene.summary, scene.note)
    assert [readout["text"] for readout in texts["readouts"]] == [r.text for r in scene.readouts]
    for readout, exact in zip(texts["readouts"], scene.readouts, strict=True):
        assert readout.get("value") == (exact.value and approx(exact.value, rel=1e-4))


def shape(svg):
    """The markup without coordinates."""
    return re.sub(rf' (?:{"|".join(PLACES)}|aria-value\w+)="[^"]*"', "", svg)


def lines(svg):
    """(whether it is a curve, points, corners of its plot) of every element with coordinates."""
    for panel in svg.split("<svg ")[1:]:
        plot, *rest = placed(panel)
        for is_curve, points in rest:
            yield is_curve, points, plot[1]


def placed(panel):
    """(whether it is a curve, points (n, 2)) of a panel's elements; the plot rectangle is first."""
    for tag, attributes in re.findall(r"<(path|line|text|circle|rect|g) ([^>]*)>", panel):
        found = dict(re.findall(r'([\w-]+)="([^"]*)"', attributes))
        numbers = [float(n) for key in PLACES for n in re.findall(NUMBER, found.get(key, ""))]
        if tag == "path":
            numbers = path_points(found["d"])
        elif tag == "rect":
            left, top, width, height = (float(found[key]) for key in ("x", "y", "width", "height"))
            numbers = [left, top, left + width, top + height]
        elif tag == "line":
            numbers = [float(found[key]) for key in ("x1", "y1", "x2", "y2")]
        if numbers:
            yield tag == "path" and found.get("data-kind") != "arrow", np.reshape(numbers, (-1, 2))


def path_points(d):
    """The points of a path with absolute and relative line commands, flat."""
    points, at = [], np.zeros(2)
    for letter, x, y in re.findall(rf"([MLl])({NUMBER}) ({NUMBER})", d):
        at = np.array([float(x), float(y)]) + (at if letter == "l" else 0)
        points.append(at)
    return np.ravel(points).tolist()


def distance(one, other):
    """The largest distance: point by point, or for curves as lines inside the plot."""
    (is_curve, mine, plot), (_, theirs, _) = one, other
    gaps = np.hypot(*(mine - theirs).T)
    if not is_curve or gaps.max() < NEAR:
        return float(gaps.max())
    return max(from_line(mine, theirs, plot.ravel()), from_line(theirs, mine, plot.ravel()))


def test_from_line_is_the_distance_to_the_nearest_segment_inside_the_box():
    line = np.array([[0.0, 0.0], [10.0, 0.0], [10.0, 10.0]])
    points = np.array([[5.0, 3.0], [9.0, 8.0], [14.0, 14.0]])
    assert from_line(points, line, (0, 0, 20, 20)) == approx(math.hypot(4, 4))
    assert from_line(points, line, (0, 0, 12, 12)) == approx(3)
    assert from_line(points, line, (0, 7, 12, 12)) == approx(1)
    assert from_line(points, line, (0, 15, 12, 20)) == 0


def test_states_of_two_sliders_or_moved_points_are_not_prerendered():
    both = {control.name: control.low for control in sliders("likelihood")}
    points = {"points": [[0.5, 0.5]]}
    assert len(both) == 2
    assert [found["svg"] for found in prerendered("likelihood", [both, points])] == [None, None]


def test_the_default_state_is_prerendered():
    (found,) = prerendered("likelihood", [{}])
    check_texts(found["texts"], figures.draw("likelihood", {}))


@pytest.mark.parametrize("name", figures.names())
def test_prerendered_frames_of_a_figure_are_small_and_exact(name):
    assert len(gzip.compress(frames_file(name).read_bytes())) < 80_000
    assert error_bound(name) < 0.5


def error_bound(name):
    """The largest error in pixels that the build found over all positions of the sliders."""
    return json.loads(frames_file(name).read_text("utf-8"))["within"]


def frames_file(name):
    return DIST / "prerendered" / f"{name}.json"
