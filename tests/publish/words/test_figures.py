"""Every word that a figure shows is in the catalogues: figures drawn in a made-up language."""

import re
from pathlib import Path

import pytest

import pictures
from explorable import figures, words
from explorable.data.libraries import LIBRARIES
from explorable.figures._shared import diabetes
from explorable.scene import serialize
from explorable.words.language import Language
from publish.words import catalogue
from publish.words.figures import sources
from publish.words.figures.figure_words import figure_words
from publish.words.figures.messages import messages
from publish.words.figures.states import states

ROOT = Path(__file__).parents[3]
LANGUAGES = catalogue.languages(ROOT)
SAID = list(sources.said(ROOT))
# Fields of a packed Scene and of a control that no reader sees as text.
NO_TEXT = ("name", "of", "term", "plot", "writes", "scale", "kind", "anchor", "figure", "adds")
NO_TEXT += ("transform", "free", "asides", "solved")
POINT = re.compile(r"\d\.\d")  # of English decimals; libraries have them in every language
INNERMOST = re.compile(r"⟦[^⟦⟧]*⟧|\w*…")  # or a name that is cut
WORD = re.compile(r"[A-Za-z]{2,}")
# What data call their columns, and libraries their numbers, is the same in all languages.
NAMES = {
    word
    for text in (
        *diabetes.NAMES,
        *(text for row in LIBRARIES for text in (row.name, row.call, row.setting)),
        "arcsin log sd",
    )
    for word in WORD.findall(text)
}


class Brackets(Language):
    """Translates each message of the catalogues to itself in ⟦ ⟧, and nothing else."""

    def __init__(self):
        found = self.whole = {}
        for text, _, plural in messages(ROOT):
            found[text] = [f"⟦{text}⟧", f"⟦{plural}⟧"] if plural else f"⟦{text}⟧"
        forms = [1, 0, *[1] * 198]
        super().__init__({"texts": found, "forms": forms, "decimal": ",", "group": "."})


@pytest.fixture(scope="module")
def brackets():
    return Brackets()


@pytest.fixture(autouse=True)
def english_afterwards():
    yield
    words.use(None)


def texts(packed, key=""):
    """All texts in a packed Scene that are for readers."""
    if key in NO_TEXT:
        return []
    if isinstance(packed, str):
        return [packed]
    if isinstance(packed, dict):
        return [text for name, value in packed.items() for text in texts(value, name)]
    inner = packed if isinstance(packed, (list, tuple)) else ()
    return [text for value in inner for text in texts(value, key)]


def unknown(text):
    """The words of a text that are in no ⟦ ⟧ and are no names."""
    while (inner := INNERMOST.sub("", text)) != text:
        text = inner
    return set(WORD.findall(text)) - NAMES


@pytest.mark.parametrize("name", [*figures.names(), *figures.guesses()])
def test_every_word_of_a_figure_is_in_the_catalogue(name, brackets):
    words.use(brackets)
    figure = figure_words(figures.load(name))
    shown = [figure.TITLE, figure.CAPTION]
    shown += [text for one in figure.CONTROLS for text in (one.label, one.hint)]
    for state in states(figure.CONTROLS, 12, seed=7):
        shown += texts(serialize.pack(figures.draw(name, state)))
    assert not {text: found for text in shown if (found := unknown(text))}
    if name != "translator":
        assert not [
            text for text in shown if POINT.search(text) and text[1:-1] not in brackets.whole
        ]


@pytest.mark.parametrize("name", pictures.names())
def test_every_word_of_a_picture_is_in_the_catalogue(name, brackets):
    words.use(brackets)
    shown = [pictures.load(name).caption(), *texts(serialize.pack(pictures.draw(name)))]
    assert not {text: found for text in shown if (found := unknown(text))}


def test_a_word_of_no_catalogue_is_found(brackets):
    assert unknown("⟦a ⟦word⟧ 0,5⟧ another") == {"another"}


@pytest.mark.parametrize("one", SAID, ids=lambda one: f"{one.file}:{one.line}")
def test_a_sentence_has_room_for_each_of_its_values(one):
    if one.values:
        room = set.union(*map(sources.fields, one.texts))
        assert room == one.values


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_have_room_for_the_same_values(language):
    found = catalogue.words(ROOT, language, "figures")
    plurals = {text: plural for text, _, plural in messages(ROOT)}
    for text, translation in found.items():
        room = sources.fields(plurals.get(text) or text)
        for form in [translation] if isinstance(translation, str) else translation:
            assert sources.fields(form) <= room, form
        assert isinstance(translation, (tuple, list)) or sources.fields(translation) == room, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_case_that_a_sentence_asks_for_is_one_that_counts_have(language):
    found = catalogue.words(ROOT, language, "figures").values()
    counts = [form for forms in found if not isinstance(forms, str) for form in forms]
    offered = {case for form in counts for case in re.findall(r"\|(\w+): ", form)}
    texts = " ".join(text for text in found if isinstance(text, str))
    assert set(re.findall(r"\{\w+:([a-z]{2,})\}", texts)) <= offered
