"""Snapshots of every figure as the page's renderer draws it, reviewed whenever they change."""

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
from tests.built.python.scenes import packed, random_states

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
def test_a_figure_equals_its_snapshot(name, node, request):
    accepted, new = SNAPSHOTS / f"{name}.svg", SNAPSHOTS / f"{name}.new.svg"
    drawn = standalone(figures.draw(name, {}), node)
    if request.config.getoption("--accept-snapshots"):
        write(accepted, drawn)
    new.unlink(missing_ok=True)
    if accepted.exists() and accepted.read_text("utf-8") == drawn:
        return
    write(new, drawn)
    old = accepted.relative_to(ROOT) if accepted.exists() else "(there is none)"
    hint = HINT.format(name=name, old=old, new=new.relative_to(ROOT))
    if accepted.exists() or accepted.name in tracked_by_git():
        pytest.fail(hint, pytrace=False)
    warnings.warn(hint, stacklevel=1)  # a new figure: its author reviews and accepts it


def tracked_by_git():
    """The names of the snapshots in git: one of these that is missing was removed by mistake."""
    command = ["git", "ls-files", "--", str(SNAPSHOTS)]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    return {Path(line).name for line in answer.stdout.splitlines()}


@pytest.mark.parametrize("name", figures.names())
def test_a_picture_shows_every_mark_and_label_of_the_scene(name, node):
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
def test_a_frame_of_any_state_holds_only_finite_numbers(name, node):
    for state in random_states(name, 4):
        frame = node.frame(packed(figures.draw(name, state)))
        assert not re.findall(r'[^ ]*="[^"]*(?:NaN|undefined|Infinity|None)[^"]*"', frame), state


def write(path, text):
    """Write with the same line ends on every system."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def test_every_snapshot_belongs_to_a_figure():
    found = {path.name for path in SNAPSHOTS.glob("*.svg")}
    known = {f"{name}{end}" for name in figures.names() for end in (".svg", ".new.svg")}
    assert found <= known, "Remove the snapshots of figures that are gone."


def test_the_readme_shows_a_snapshot_with_its_summary_as_alt_text():
    summary = figures.draw("likelihood", {}).summary
    picture = f"![{summary}](tests/built/pictures/snapshots/likelihood.svg)"
    assert picture in (ROOT / "README.md").read_text("utf-8")
