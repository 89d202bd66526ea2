"""KaTeX as the site needs it: the letters of its formulas, and the fonts that have some."""

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from publish.katex_fonts import write_katex

ROOT = Path(__file__).parents[2]
LETTERS = set(map(ord, "p=∏∣"))


@pytest.fixture
def made(tmp_path):
    """The folder that was written."""
    katex = ROOT / "node_modules" / "katex" / "dist"
    write_katex(katex, tmp_path / "cache", tmp_path / "katex", LETTERS)
    return tmp_path / "katex"


def test_the_style_names_the_files_that_there_are_and_no_others(made):
    named = re.findall(r"url\(([^)]+)\)", (made / "katex.css").read_text("utf-8"))
    assert named and sorted(named) == sorted(f"fonts/{p.name}" for p in (made / "fonts").iterdir())


def test_every_letter_is_there_and_no_other(made):
    found = set()
    for path in (made / "fonts").iterdir():
        letters = set(TTFont(path).getBestCmap())
        assert letters and letters <= LETTERS, path.name
        found |= letters
    assert found == LETTERS
