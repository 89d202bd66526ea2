"""A serialised Scene has plain numbers, texts and flat arrays; None is absent."""

import dataclasses
import json

import numpy as np
import pytest

from explorable.scene import delta, serialize
from explorable.scene.marks import KINDS, Curve, Dot, Handle
from explorable.scene.model import Axis, Panel, Plot, Readout, Scene, Series


def scene_of(*marks, readouts=()):
    axis = Axis(0, np.float64(1), "size x", (np.float64(0.5),), ("0.5",))
    panel = Panel("left", "A panel", axis, axis, marks=marks, height=300, adds="points")
    return Scene("test", (panel,), readouts, "A sentence.")


def packed_mark(mark):
    return serialize.pack(scene_of(mark))["panels"][0]["marks"][0]


def test_every_field_of_every_kind_is_sent_and_the_kind_with_it():
    values = {
        str: "words",
        bool: np.bool_(True),
        float: np.float64(0.25),
        np.ndarray: np.linspace(0, 1, 3, dtype=np.float32),
        tuple[float, float]: (np.float64(0.0), 1),
    }
    for kind, cls in KINDS.items():
        fields = {field.name: values[field.type] for field in dataclasses.fields(cls)}
        packed = packed_mark(cls(**fields | {"term": "prior"}))
        assert packed.keys() == {"kind", *fields}
        assert packed["kind"] == kind
        for name, value in packed.items():
            assert type(value) in (str, bool, float, list, np.ndarray), (kind, name)


def test_numpy_scalars_become_python_numbers():
    dot = packed_mark(Dot(name="dot", term="prior", x=np.float32(0.5), y=np.int64(1)))
    assert type(dot["x"]) is float and type(dot["y"]) is float


@pytest.mark.parametrize(
    "y",
    [np.arange(6.0)[::2], np.arange(3), np.arange(3, dtype=np.float32), np.arange(3.0)[::-1]],
    ids=["strided", "integers", "single", "reversed"],
)
def test_arrays_become_contiguous_float64(y):
    sent = packed_mark(Curve(name="line", term="prior", x=np.arange(3.0), y=y))["y"]
    assert sent.dtype == np.float64 and sent.flags.c_contiguous
    assert sent.tolist() == y.tolist()


def test_a_value_of_none_is_absent():
    given = Readout("mle", "MLE", np.float64(1.5), "1.500", "likelihood")
    missing = Readout("mle", "MLE", None, "none", "likelihood")
    present, absent = serialize.pack(scene_of(readouts=(given, missing)))["readouts"]
    assert present["value"] == 1.5 and type(present["value"]) is float
    assert "value" not in absent
    assert set(present) - set(absent) == {"value"}


def test_panel_and_axis_are_complete():
    panel = serialize.pack(scene_of())["panels"][0]
    declared = {field.name for field in dataclasses.fields(Panel)}
    assert panel.keys() == declared - {"plots"}
    assert panel["x"].keys() == {field.name for field in dataclasses.fields(Axis)} - {"scale"}
    assert json.loads(json.dumps(panel)) == panel


def test_plots_and_log_axes_are_complete():
    log = Axis(0.01, 100.0, scale="log")
    stacked = Panel("left", "", log, log, (), plots=(Plot("top", log, log, 26, 90),))
    packed = serialize.pack_frame(stacked)
    assert packed["x"]["scale"] == "log"
    (plot,) = packed["plots"]
    assert plot.keys() == {field.name for field in dataclasses.fields(Plot)}
    assert (plot["top"], plot["bottom"], plot["y"]["low"]) == (26.0, 90.0, 0.01)


def test_the_scene_is_complete():
    declared = {field.name for field in dataclasses.fields(Scene)}
    assert serialize.pack(scene_of()).keys() == declared - {"series", "asides", "solved"}
    series = dataclasses.replace(scene_of(), series=(Series("bmi", "body mass", "series1"),))
    assert serialize.pack(series)["series"] == [
        {"name": "bmi", "label": "body mass", "term": "series1"}
    ]
    said = dataclasses.replace(scene_of(), asides=(("n", "6"),), solved=("half-way",))
    packed = serialize.pack(said)
    assert packed["asides"] == {"n": "6"} and packed["solved"] == ["half-way"]
    sent = json.loads(delta.message(said)[0])
    assert (sent["asides"], sent["solved"]) == (packed["asides"], packed["solved"])


def test_json_holds_the_same_numbers_as_lists():
    line = Curve(name="line", term="prior", x=np.array([0.1, 1 / 3]), y=np.array([1e-300, 1.0]))
    mark = json.loads(json.dumps(serialize.pack_json(scene_of(line))))["panels"][0]["marks"][0]
    assert mark["x"] == [0.1, 1 / 3] and mark["y"] == [1e-300, 1.0]
    assert "quiet" not in mark, "a false flag is not sent"


def test_pairs_are_lists_of_two_floats():
    handle = Handle(
        name="points[0]",
        term="data",
        x=0.0,
        y=0.0,
        x_range=(-1, 1),
        y_range=(0, np.float64(2)),
        label="House 1",
        value_text="size 0",
    )
    assert packed_mark(handle)["x_range"] == [-1.0, 1.0]
    assert [type(number) for number in packed_mark(handle)["y_range"]] == [float, float]
