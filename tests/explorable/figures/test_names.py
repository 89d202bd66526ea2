"""Figures are found by name."""

import sys

import pytest

import build
from explorable import figures


def test_names_are_in_alphabetical_order():
    assert figures.names() == sorted(set(figures.names()))


def test_an_unknown_name_is_refused_with_the_names_there_are():
    with pytest.raises(KeyError, match=r"^There is no figure 'likelyhood'; .*likelihood"):
        figures.load("likelyhood")


def test_the_command_that_shows_a_figure_names_those_there_are(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["build.py", "--show", "likelyhood"])
    with pytest.raises(SystemExit, match=r"^There is no figure 'likelyhood'; .*likelihood"):
        build.main()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "raise RuntimeError('no such table')",
            r"figure broken\.py .* RuntimeError: no such table",
        ),
        ("def draw(:", r"figure broken\.py .* SyntaxError"),
    ],
)
def test_a_figure_that_raises_at_import_is_named(tmp_path, monkeypatch, text, words):
    (tmp_path / "broken.py").write_text(f"{text}\n", "utf-8")
    monkeypatch.setattr(figures, "__path__", [*figures.__path__, str(tmp_path)])
    with pytest.raises(figures.FigureError, match=words):
        figures.load("broken")


@pytest.mark.parametrize(
    ("folder", "words"),
    [("", r"figure lacking\.py has no CAPTION and no draw"), ("lacking", r"two figures lacking")],
)
def test_a_figure_that_lacks_a_part_or_a_name_of_its_own_is_named(
    tmp_path, monkeypatch, folder, words
):
    (tmp_path / "lacking.py").write_text("TITLE, CONTROLS = '', ()\n", "utf-8")
    if folder:
        (tmp_path / folder).mkdir()
        whole = "TITLE, CAPTION, CONTROLS, draw = '', '', (), None\n"
        (tmp_path / folder / "__init__.py").write_text(whole, "utf-8")
    monkeypatch.setattr(figures, "__path__", [*figures.__path__, str(tmp_path)])
    monkeypatch.delitem(sys.modules, "explorable.figures.lacking", raising=False)
    with pytest.raises(figures.FigureError, match=words):
        figures.load("lacking")


def test_a_scene_with_the_name_of_another_figure_is_refused(monkeypatch):
    scene = figures.draw("prior", {})
    monkeypatch.setattr(figures.load("coin"), "draw", lambda _: scene)
    with pytest.raises(figures.FigureError, match=r"figure coin draws a Scene .* “prior”"):
        figures.draw("coin", {})


def test_figures_are_found_where_a_restored_python_has_no_files(monkeypatch):
    known = figures.names()
    loaded = [figures.load(name) for name in known]
    monkeypatch.setattr(figures, "__path__", [])
    figures.load.cache_clear()
    assert figures.names() == known
    assert [figures.load(name) for name in known] == loaded
