"""Subset KaTeX fonts: exactly the glyphs that the formulas of the site use."""

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from publish.assets.fonts.katex_fonts import Letters, write_katex
from publish.node.node_bridge import Node

ROOT = Path(__file__).parents[2]
LETTERS = Letters(italic=set(map(ord, "pλ")), upright=set(map(ord, "n=∏∣")))


@pytest.fixture
def made(tmp_path):
    """The output folder."""
    katex = ROOT / "node_modules" / "katex" / "dist"
    write_katex(katex, tmp_path / "cache", tmp_path / "katex", LETTERS)
    return tmp_path / "katex"


def test_the_katex_style_sheet_lists_exactly_the_built_fonts(made):
    named = re.findall(r"url\(([^)]+)\)", (made / "katex.css").read_text("utf-8"))
    assert named and sorted(named) == sorted(f"fonts/{p.name}" for p in (made / "fonts").iterdir())


def test_a_subset_font_has_exactly_the_required_glyphs(made):
    found = set()
    for path in (made / "fonts").iterdir():
        letters = set(TTFont(path).getBestCmap())
        assert letters and letters <= LETTERS.of(path.name), path.name
        found |= letters
    assert found == LETTERS.italic | LETTERS.upright


def test_glyphs_are_classified_by_their_katex_font():
    letters = Letters(set(), set())
    with Node() as node:
        letters.add(node.maths(r"\term{prior}{\lambda^2} \cdot \text{for all } w < 1"))
    assert letters.italic == set(map(ord, "λw"))
    assert letters.upright - {0x200B} == set(map(ord, "2⋅foral\N{NO-BREAK SPACE}<1")), (
        "but a mark without width"
    )
