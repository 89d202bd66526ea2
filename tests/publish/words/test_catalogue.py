"""Catalogues: complete with regard to the sources, and translations keep what is not words."""

from pathlib import Path

import pytest

from publish.words import catalogue
from publish.words.extract import update
from publish.words.same import differences
from publish.words.sources import Message, sources

ROOT = Path(__file__).parents[3]
LANGUAGES = catalogue.languages(ROOT)
LOG = '{{ maths("\\\\log p \\\\text{ for } w") }}'


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_the_messages_of_the_sources(language):
    for name, found in sources(ROOT).items():
        path = ROOT / "py" / "languages" / language / f"{name}.po"
        listed = {
            one.id if isinstance(one.id, str) else one.id[0] for one in catalogue.messages(path)
        }
        assert listed == {one.text for one in found}, "`npm run words` brings it up to date"


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_tags_calls_and_formulas(language):
    wrong = {
        message: found
        for message, translation in catalogue.words(ROOT, language).items()
        if isinstance(translation, str) and (found := differences(message, translation))
    }
    assert not wrong


@pytest.mark.parametrize(
    ("message", "translation"),
    [
        ("A <em>b</em> {{ term('noise') }}", "{{ term('noise', 'Rauschen') }} <em>c</em>"),
        ("{{ try_it('a', 'b=1', 'from 1') }}", "{{ try_it('a', 'b=1', 'ab 1') }}"),
        (f"So {LOG}", f"Also {LOG.replace('for', 'für')}"),
        (r"\now{map} \text{ for } \now{mle}", r"\now{map} \text{ bei } \now{mle}"),
        (r"{{ maths('\\lambda = 0.1') }}", r"{{ maths('\\lambda = 0{,}1') }}"),
        ("<code>alpha</code> is {{ n }}", "{{ n }} ist <code>alpha</code>"),
    ],
)
def test_words_and_their_order_may_differ(message, translation):
    assert differences(message, translation) == []


@pytest.mark.parametrize(
    ("message", "translation"),
    [
        ("A <em>b</em>", "A b"),
        ('<a href="{{ home }}about/">About</a>', '<a href="{{ root }}about/">Über</a>'),
        ("{{ try_it('a', 'b=1', 'from 1') }}", "{{ try_it('a', 'b=2', 'ab 1') }}"),
        ("{{ readout('coin', 'map') }}", "{{ readout('coin', 'map', a=1) }}"),
        (LOG, LOG.replace("log", "ln")),
        (r"\now{map} \text{ for } \now{mle}", r"\now{map} \text{ bei } \now{mle} 1"),
        ("<code>alpha</code>", "<code>Alpha</code>"),
        ("{% if a %}x{% endif %}", "x"),
    ],
)
def test_all_else_may_not(message, translation):
    assert differences(message, translation)


def test_an_update_keeps_translations_and_marks_guesses(tmp_path):
    path = tmp_path / "pages.po"
    update(path, "de", [Message("Drag the points.", "a.html"), Message("Gone", "a.html")])
    filled = path.read_text("utf-8").replace(
        'msgid "Drag the points."\nmsgstr ""', 'msgid "Drag the points."\nmsgstr "Zieh."'
    )
    path.write_text(filled, "utf-8")
    new = Message("{} point", "b.html", "{} points")
    update(path, "de", [new, Message("Drag the points.", "a.html")])
    written = path.read_text("utf-8")
    assert 'msgstr "Zieh."' in written
    assert "Gone" not in written
    assert 'msgstr[1] ""' in written
    update(path, "de", [new, Message("Drag the points", "a.html")])
    assert '#, fuzzy\nmsgid "Drag the points"\nmsgstr "Zieh."' in path.read_text("utf-8")
    update(path, "de", [new, Message("Drag the points", "a.html")])
    assert "fuzzy" in path.read_text("utf-8")
