"""The programs of a reader's table are in the language of the page, and their code is not."""

import ast
import json
from pathlib import Path

import pytest

from explorable import words
from explorable.figures._shared import reader_data
from explorable.runtime.table_comments import SENTENCES
from explorable.runtime.table_report import program
from explorable.words.language import Language
from publish.words import catalogue

ROOT = Path(__file__).parents[3]


def texts(language):
    """The script, and the cells of the notebook, in a language or None for English."""
    if language:
        found = catalogue.words(ROOT, language, "figures")
        forms = [1, 0, *[1] * 198]
        words.use(Language({"texts": found, "forms": forms, "decimal": ",", "group": "."}))
    try:
        data = reader_data.current()
        state = {"norm": "l2", "unit": "sd", "strength": 0.1}
        cells = json.loads(program(data, state, "notebook"))["cells"]
        return program(data, state, "script"), [cell["source"] for cell in cells]
    finally:
        words.use(None)


def code(text):
    """The program without comments and docstrings."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            node.value.value = ""
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "exit":
            node.args = []
    return ast.dump(tree)


@pytest.mark.parametrize("language", catalogue.languages(ROOT))
def test_all_sentences_are_translated_and_no_code_is(language):
    script, (heading, *cells) = texts(language)
    english, (its_heading, *its_cells) = texts(None)
    assert all(one in english or one in its_heading for one in SENTENCES)
    assert not any(one in text for one in SENTENCES for text in (script, heading, *cells))
    assert heading.splitlines()[0] != its_heading.splitlines()[0] == "# Your data"
    assert code(script) == code(english)
    assert [code(cell) for cell in cells] == [code(cell) for cell in its_cells]
