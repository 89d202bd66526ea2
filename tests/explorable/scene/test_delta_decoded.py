"""What the page decodes from one delta after another is the Scene, of figures and random ones."""

import dataclasses
import json
import random
import subprocess
from pathlib import Path

import numpy as np
import pytest

from explorable import figures
from explorable.controls import slider_scale
from explorable.scene import delta, serialize
from explorable.scene.axis import Axis, Plot
from explorable.scene.marks import KINDS, Area, Curve
from explorable.scene.model import Panel, Readout, Scene, Series

DECODER = Path(__file__).with_name("decoded_by_page.mjs")
WORDS = {"text": ("a", "b"), "of": ("", "bmi"), "plot": ("", "upper"), "free": ("x", "xy")}


def decoded(sequences):
    """The Scenes that the page has after each message of each sequence of Scenes."""
    pages = []
    for scenes in sequences:
        page = delta.Page()
        messages = [delta.message(scene, page) for scene in scenes]
        pages.append([(text, numbers.tolist()) for text, numbers in messages])
    run = subprocess.run(
        ["node", str(DECODER)],
        input=json.dumps(pages),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return json.loads(run.stdout)


def assert_decoded(sequences):
    for scenes, page in zip(sequences, decoded(sequences), strict=True):
        for scene, found in zip(scenes, page, strict=True):
            assert found == serialize.pack_json(scene)


def random_value(field, dice):
    """A value of a mark's field, one of a few, so that many marks stay as they are."""
    if field.name in WORDS:
        return dice.choice(WORDS[field.name])
    return {
        str: lambda: dice.choice(("words", "" if field.default == "" else "others")),
        bool: lambda: dice.random() < 0.5,
        float: lambda: dice.choice((0.0, 0.25, 1e-300)),
        tuple[float, float]: lambda: (0.0, float(dice.randint(1, 2))),
    }[field.type]()


def random_mark(index, dice):
    cls = dice.choice(list(KINDS.values()))
    given = {"name": f"mark {index}", "term": dice.choice(("prior", "series3"))}
    if cls in (Curve, Area):
        size = dice.choice((0, 1, 5))
        given |= {name: np.arange(size) * dice.choice((1.0, 0.1)) for name in ("x", "y")}
    for field in dataclasses.fields(cls):
        if field.name not in given:
            given[field.name] = random_value(field, dice)
    return cls(**given)


def random_axis(dice):
    low = dice.choice((0.5, 1.0))
    return Axis(low, 9.0, "x", (1.0,), ("1",), dice.choice(("", "log")))


def random_panel(name, before, dice):
    """A panel some of whose marks are those `before`, the same objects or equal ones."""
    marks = [random_mark(index, dice) for index in range(dice.randint(0, 6))]
    for index, mark in enumerate(before[: len(marks)]):
        if dice.random() < 0.6:
            marks[index] = mark if dice.random() < 0.5 else dataclasses.replace(mark)
    plots = [Plot("upper", random_axis(dice), random_axis(dice), 20, 90)]
    return Panel(
        name,
        dice.choice(("A panel", "Another")),
        random_axis(dice),
        random_axis(dice),
        marks,
        height=dice.choice((300, 200)),
        plots=tuple(plots[: dice.randint(0, 1)]),
    )


def random_scenes(seed, count=25):
    dice, scenes, before = random.Random(seed), [], {}
    for _ in range(count):
        names = ["left", "right", "third"][: dice.choice((1, 2, 2, 2, 3))]
        panels = [random_panel(name, before.get(name, []), dice) for name in names]
        before = {panel.name: panel.marks for panel in panels}
        readouts = [
            Readout("mle", dice.choice(("MLE", "ŵ")), dice.choice((None, 1.5)), "a", "prior"),
            Readout("map", "MAP", 0.5, dice.choice(("0.50", "0.5")), "posterior"),
        ]
        series = [Series("bmi", "body mass", "series3")]
        shown = dice.randint(0, 2), dice.randint(0, 1)
        scenes.append(
            Scene("test", panels, readouts[: shown[0]], "A.", series=tuple(series[: shown[1]]))
        )
    return scenes


def drag(name, seed, count=30):
    """Scenes of a figure while points and sliders are moved, and points added and removed."""
    dice, controls, state, scenes = random.Random(seed), figures.load(name).CONTROLS, {}, []
    for _ in range(count):
        control = dice.choice(controls)
        if control.kind == "points":
            pairs = [list(pair) for pair in state.get(control.name, control.default)]
            if pairs and dice.random() < 0.8:
                pairs[dice.randrange(len(pairs))][1] = round(dice.uniform(*control.y_range), 2)
            pairs = pairs[:-1] if dice.random() < 0.2 else pairs
            pairs += [[0.5, 0.5]] if dice.random() < 0.2 else []
            state[control.name] = pairs
        elif control.kind == "slider":
            state[control.name] = dice.choice(slider_scale.notches(control))
        elif control.kind == "choice":
            state[control.name] = dice.choice(control.values)
        else:
            state[control.name] = [dice.uniform(*control.x_range), dice.uniform(*control.y_range)]
        scenes.append(figures.draw(name, state))
    return scenes


def test_any_scenes_arrive_as_they_are():
    assert_decoded([random_scenes(seed) for seed in range(30)])


def test_random_scenes_have_marks_that_stay_and_marks_that_change():
    page, kept, sent = delta.Page(), 0, 0
    for scene in random_scenes(0):
        for panel in json.loads(delta.message(scene, page)[0])["panels"]:
            kept += panel["marks"].count(0)
            sent += len(panel["marks"]) - panel["marks"].count(0)
    assert kept > 20 and sent > 20


@pytest.mark.parametrize("name", figures.names())
def test_figures_arrive_as_they_are_while_they_are_dragged(name):
    assert_decoded([drag(name, seed) for seed in range(3)])
