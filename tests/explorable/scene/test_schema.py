"""The types of site/types/ have the fields of the dataclasses that are sent, and no others."""

import re
from dataclasses import MISSING, fields
from pathlib import Path

import numpy as np
import pytest

from explorable.controls import Choice, Point, Points, Slider
from explorable.scene import serialize
from explorable.scene.marks import KINDS
from explorable.scene.model import Axis, Panel, Plot, Readout, Scene, Series

TYPES = Path(__file__).parents[3] / "site" / "types"
TEXT = "".join((TYPES / name).read_text("utf-8") for name in ("scene.js", "controls.js"))
TYPEDEF = re.compile(r"@typedef \{(.+)\} (\w+)")
PROPERTY = re.compile(r"@property \{.+\} (\[?)(\w+)\]?")
MEMBER = re.compile(r"(?:^|[{,])\s*(\w+)(\??):")

SENT = {
    "Axis": Axis,
    "Plot": Plot,
    "Panel": Panel,
    "Readout": Readout,
    "Series": Series,
    "Scene": Scene,
    **{f"{kind.capitalize()}Mark": cls for kind, cls in KINDS.items()},
}
CONTROLS = {"Slider": Slider, "Choice": Choice, "PointControl": Point, "PointsControl": Points}
# Templates write them, no state changes them, and no script reads them.
BY_BUILD_ALONE = {
    Readout: {"symbol", "hint"},
    **{control: {"symbol", "term", "hint"} for control in CONTROLS.values()},
    Choice: {"symbol", "term", "hint", "style"},
}
VALUES = {
    str: "",
    bool: False,
    float: 0.5,
    "float | None": None,
    np.ndarray: np.zeros(1),
    tuple[float, float]: (0.0, 1.0),
}


def typedefs():
    """Name -> {field: whether it may be absent}, intersections resolved."""
    found = {}
    for each in re.findall(r"/\*\*.*?\*/", TEXT, re.DOTALL):
        if match := TYPEDEF.search(each):
            text, name = match.groups()
            found[name] = text, each

    def resolve(name):
        text, comment = found[name]
        if text == "object":
            return {field: bool(bracket) for bracket, field in PROPERTY.findall(comment)}
        own = {}
        for part in (part.strip() for part in text.split(" & ")):
            if part.startswith("{"):
                own |= {field: bool(mark) for field, mark in MEMBER.findall(without_inner(part))}
            else:
                own |= resolve(part)
        return own

    return {name: resolve(name) for name in (*SENT, *CONTROLS)}


def without_inner(text):
    """An object type without what stands in brackets inside it."""
    return re.sub(r"[\[(<][^\])>]*[\])>]", "", text)


@pytest.mark.parametrize("name", [*SENT, *CONTROLS])
def test_types_have_the_fields_of_their_dataclass(name):
    cls = (SENT | CONTROLS)[name]
    declared = {field.name for field in fields(cls)}
    kind = {"kind"} if name.endswith("Mark") else set()
    assert set(typedefs()[name]) == declared - BY_BUILD_ALONE.get(cls, set()) | kind


def least(cls):
    """One of the class with its defaults, and otherwise with values that are empty or plain."""
    axis = Axis(0.0, 1.0)
    needed = {Panel: {"x": axis, "y": axis, "marks": ()}, Plot: {"x": axis, "y": axis}}
    given = {"panels": (), "readouts": ()} if cls is Scene else needed.get(cls, {})
    for field in fields(cls):
        if field.default is MISSING and field.name not in given:
            given[field.name] = None if field.name == "value" else VALUES[field.type]
    return cls(**given)


def packed(thing):
    """The same as the page gets it."""
    axis = Axis(0.0, 1.0)
    if isinstance(thing, Scene):
        return serialize.pack(thing)
    if isinstance(thing, Readout):
        return serialize.pack_readout(thing)
    if isinstance(thing, Series):
        return serialize.pack(Scene("", (), (), "", series=(thing,)))["series"][0]
    panel = Panel("", "", axis, axis, ())
    if isinstance(thing, Axis):
        panel = Panel("", "", thing, axis, ())
    elif isinstance(thing, Plot):
        panel = Panel("", "", axis, axis, (), plots=(thing,))
    elif isinstance(thing, Panel):
        panel = thing
    else:
        panel = Panel("", "", axis, axis, (thing,))
    found = serialize.pack(Scene("", (panel,), (), ""))["panels"][0]
    keys = {Axis: ("x",), Plot: ("plots", 0), Panel: ()}.get(type(thing), ("marks", 0))
    for key in keys:
        found = found[key]
    return found


@pytest.mark.parametrize("name", SENT)
def test_what_may_be_absent_is_optional_in_the_types(name):
    present = set(packed(least(SENT[name])))
    always = {field for field, is_optional in typedefs()[name].items() if not is_optional}
    assert always <= present, f"not sent when empty: {always - present}"
