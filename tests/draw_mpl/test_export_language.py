"""Files for print are in the language of the page that asks for them."""

import json
from pathlib import Path

import pytest

from draw_mpl import export
from explorable import figures, words
from publish.words import catalogue
from publish.words.figures import for_python

ROOT = Path(__file__).parents[2]


@pytest.fixture
def title():
    """The title of a figure in English; at the end Python speaks English again."""
    yield figures.load("prior").TITLE
    words.use(None)


@pytest.mark.parametrize("language", catalogue.languages(ROOT))
def test_a_file_has_title_and_sentence_in_the_language(language, title):
    english = export.drawn("prior", {}, "svg").decode()
    export.speak(json.dumps(for_python.catalogue_of(ROOT, language)))
    file = export.drawn("prior", {}, "svg").decode()
    assert title in english
    assert words.translated(title) != title
    assert words.translated(title) in file
    assert title not in file
    assert figures.draw("prior", {}).summary in file
