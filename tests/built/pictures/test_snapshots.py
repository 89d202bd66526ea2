"""What the page's renderer draws for every figure, kept as text: a change has to be looked at."""

import re
import subprocess
import warnings
from pathlib import Path
from xml.etree import ElementTree

import pytest

from explorable import figures
from explorable.scene.marks import Label
from publish.node.node_bridge import Node
from publish.prerender.picture import standalone
from tests.built.python.scenes import cases, packed

ROOT = Path(__file__).parents[3]
SNAPSHOTS = Path(__file__).with_name("snapshots")
HINT = """The picture of “{name}” is not what it was. Look at both in a browser:
    {old}
    {new}
If the new one is right, take it with
    npm test -- -k snapshot --accept-snapshots"""


@pytest.fixture(scope="module")
def node():
    with Node() as node:
        yield node


@pytest.mark.parametrize("name", figures.names())
def test_the_figure_is_drawn_as_in_its_snapshot(name, node, request):
    kept, new = SNAPSHOTS / f"{name}.svg", SNAPSHOTS / f"{name}.new.svg"
    drawn = standalone(figures.draw(name, {}), node)
    if request.config.getoption("--accept-snapshots"):
        write(kept, drawn)
    new.unlink(missing_ok=True)
    if kept.exists() and kept.read_text("utf-8") == drawn:
        return
    write(new, drawn)
    old = kept.relative_to(ROOT) if kept.exists() else "(there is none)"
    hint = HINT.format(name=name, old=old, new=new.relative_to(ROOT))
    if kept.exists() or kept.name in accepted_before():
        pytest.fail(hint, pytrace=False)
    warnings.warn(hint, stacklevel=1)  # a new figure: it is for its author to look and accept


def accepted_before():
    """The pictures that git has: one that is missing of these was not meant to be."""
    command = ["git", "ls-files", "--", str(SNAPSHOTS)]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    return {Path(line).name for line in answer.stdout.splitlines()}


@pytest.mark.parametrize("name", figures.names())
def test_a_picture_shows_all_that_is_in_the_scene(name, node):
    scene = figures.draw(name, {})
    drawn = ElementTree.fromstring(standalone(scene, node))
    shown = {element.get("data-mark") or element.get("data-handle") for element in drawn.iter()}
    assert {mark.name for panel in scene.panels for mark in panel.marks} <= shown
    words = " ".join(drawn.itertext())
    for panel in scene.panels:
        labels = [mark.text for mark in panel.marks if isinstance(mark, Label)]
        for text in (*panel.x.tick_labels, *panel.y.tick_labels, panel.x.label, *labels):
            assert text in words


@pytest.mark.parametrize("name", figures.names())
def test_no_state_draws_a_number_that_is_none(name, node):
    for figure, state in cases(10):
        if figure == name:
            frame = node.frame(packed(figures.draw(name, state)))
            assert not re.findall(r'[^ ]*="[^"]*(?:NaN|undefined|Infinity|None)[^"]*"', frame), (
                state
            )


def write(path, text):
    """The same bytes on every system."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def test_there_are_snapshots_of_figures_only():
    kept = {path.name for path in SNAPSHOTS.glob("*.svg")}
    strangers = kept - {f"{name}{end}" for name in figures.names() for end in (".svg", ".new.svg")}
    assert not strangers, "Remove the snapshots of figures that are gone."


def test_the_readme_shows_a_snapshot_and_says_what_is_on_it():
    summary = figures.draw("likelihood", {}).summary
    picture = f"![{summary}](tests/built/pictures/snapshots/likelihood.svg)"
    assert picture in (ROOT / "README.md").read_text("utf-8")
