"""Each language has scripts of its own, which hold its words and no others."""

import json
import re

import pytest

from publish.words import catalogue
from publish.words.sources import of_scripts
from tests.built.pages import DIST, HOME, ROOT

LANGUAGES = catalogue.languages(ROOT)
ENTRIES = {path.name for path in (DIST / "site").glob("*.js") if "chunk" not in path.name}
# Long enough to be found in a script as they are, without a value, and not of the zip.
OF_ENGLISH = "Commas are read as decimal."  # a matter of course where they are usual
MESSAGES = [
    one.text
    for one in of_scripts()
    if len(one.text) > 25 and "{" not in one.text and "file-protocol" not in one.file
]


def texts_of(folder):
    """All scripts of a language in one text, with their letters as they are read."""
    paths = [*(DIST / "site" / folder).glob("*.js"), DIST / folder / "embed.js"]
    text = "".join(path.read_text("utf-8") for path in paths)
    return re.sub(r"\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})", letter, text)


def letter(escape):
    """What esbuild has written as \\u2019 or \\xE4."""
    return chr(int(escape[1] or escape[2], 16))


def test_english_scripts_hold_all_english_words():
    text = texts_of("")
    assert [message for message in MESSAGES if message not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_scripts_hold_the_words_of_their_language(language):
    words, text = catalogue.words(ROOT, language, "scripts"), texts_of(language)
    for message in MESSAGES:
        found = words.get(message, message)
        assert found in text or message == OF_ENGLISH, message
        assert found == message or message not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_scripts(language):
    own = {path.name for path in (DIST / "site" / language).glob("*.js")}
    assert {name for name in own if "chunk" not in name} == ENTRIES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_element_of_a_language_shows_embeds_of_that_language(language):
    script = (DIST / language / "embed.js").read_text("utf-8")
    assert json.dumps(f"{HOME}{language}/") in script
