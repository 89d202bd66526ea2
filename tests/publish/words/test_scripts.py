"""The words of scripts: their translations have places for the same values."""

import re
from pathlib import Path

import pytest

from publish.words import catalogue
from publish.words.sources import of_scripts

ROOT = Path(__file__).parents[3]
LANGUAGES = catalogue.languages(ROOT)


def places(text):
    """The places for values in a message: ["{0}", "{1}"]."""
    return sorted(set(re.findall(r"\{\d\}", text)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_have_the_places_of_all_values(language):
    for text, found in catalogue.words(ROOT, language, "scripts").items():
        if isinstance(found, str):
            assert places(found) == places(text), text
        else:  # a form for one may be without its number, but none for many
            assert places(found[-1]) == ["{0}"], text


def test_every_message_of_scripts_is_in_the_catalogues():
    listed = {one.text for one in of_scripts()}
    for language in LANGUAGES:
        path = ROOT / "py" / "languages" / language / "scripts.po"
        known = {
            one.id if isinstance(one.id, str) else one.id[0] for one in catalogue.messages(path)
        }
        assert listed == known, "npm run words"
