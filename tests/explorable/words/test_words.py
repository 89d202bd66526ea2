"""Sentences: as they are in English, and from a catalogue in another language."""

import pytest

from explorable import words
from explorable.plot.number_format import fixed, from_log, penalty_text
from explorable.plot.phrases import count, listed, percent
from explorable.runtime import module_names
from explorable.stats._validation import non_negative
from explorable.words import Verbatim, plural, say, translated, written
from explorable.words.language import Language

GERMAN = {
    "texts": {
        "The MLE is {mle}.": "{mle} ist der MLE.",
        "{n} house": ["ein Haus", "{n} Häuser"],
        "six": "sechs",
        "less than 1 %": "weniger als 1 %",
        "{first} and {last}": "{first} und {last}",
    },
    "forms": [1, 0, *[1] * 198],
    "decimal": ",",
    "group": ".",
}

CASES = {
    "{n} house": ["ein Haus|dative: einem Haus", "{n} Häuser|dative: {n} Häusern"],
    "After {houses}.": "Nach {houses:dative}.",
    "Past {houses}.": "An {houses:accusative}.",
}


@pytest.fixture
def german():
    words.use(Language(GERMAN))
    yield
    words.use(None)


def test_english_is_the_text_itself():
    assert say("The MLE is {mle}.", mle=fixed(0.5, 2)) == "The MLE is 0.50."
    assert plural(1, "{n} house", "{n} houses", n=1) == "1 house"
    assert translated("six") == "six"
    assert written("1,234.5") == "1,234.5"
    assert words.current() is None


def test_a_sentence_takes_its_values_in_another_order(german):
    assert say("The MLE is {mle}.", mle=fixed(-0.5, 2)) == "−0,50 ist der MLE."


def test_a_text_that_is_in_no_catalogue_stays_english_with_the_marks_of_the_language(german):
    assert say("It is {size:,.1f}.", size=1234.5) == "It is 1.234,5."
    assert say("It is {size!r}, {yes}.", size=0.5, yes=True) == "It is 0,5, True."
    assert translated("seven") == "seven"


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, "ein Haus"), (6, "sechs Häuser"), (101, "101 Häuser"), (20, "20 Häuser")],
)
def test_a_plural_has_the_forms_of_the_language(german, number, expected):
    assert count(number, "house") == expected


def test_a_language_may_have_more_forms_than_english():
    forms = [0 if n % 10 == 1 and n % 100 != 11 else 1 for n in range(200)]
    catalogue = GERMAN | {"texts": {"{n} row": ["{n} A", "{n} B"]}, "forms": forms}
    words.use(Language(catalogue))
    said = [plural(n, "{n} row", "{n} rows", n=n) for n in (1, 11, 21, 111, 1021)]
    words.use(None)
    assert said == ["1 A", "11 B", "21 A", "111 B", "1021 A"]


def test_numbers_get_the_decimal_mark(german):
    assert fixed(0.25, 2) == "0,25"
    assert fixed(-0.0, 1) == "0,0"
    assert penalty_text(1.2e-7) == "1,2 × 10⁻⁷"
    assert from_log(-5.0) == "0,0067"
    assert percent(0.001) == "weniger als 1 %"
    assert listed(["age", "sex", "bmi"]) == "age, sex und bmi"


def test_what_is_cached_is_forgotten_with_the_language():
    drawn = words.cached(4)(lambda places: fixed(0.5, places))
    assert drawn(2) == "0.50"
    words.use(Language(GERMAN))
    in_german = drawn(2)
    words.use(None)
    assert (in_german, drawn(2)) == ("0,50", "0.50")


def test_the_language_stays_when_the_names_of_modules_are_put_back(german):
    module_names.put_back()
    words.use(other := Language(GERMAN))
    module_names.put_back()
    assert words.current() is other


def test_a_name_is_no_word_though_the_catalogue_has_it(german):
    assert say("{first} and {last}", first="six", last=Verbatim("six")) == "sechs und six"
    assert translated(Verbatim("six")) == "six"
    assert words.current().tick(Verbatim("six")) == "six"
    assert words.current().tick("six") == "sechs"


def test_no_thing_is_written_as_a_number_in_other_languages(german):
    assert count(0, "house") == "0 Häuser"


def test_a_count_stands_in_the_case_that_the_sentence_asks_for():
    words.use(Language(GERMAN | {"texts": GERMAN["texts"] | CASES}))
    said = [say("After {houses}.", houses=count(number, "house")) for number in (1, 6)]
    alone = count(6, "house"), say("Past {houses}.", houses=count(1, "house"))
    other = say("After {houses}.", houses="a town")
    words.use(None)
    assert said == ["Nach einem Haus.", "Nach sechs Häusern."]
    assert alone == ("sechs Häuser", "An ein Haus.")
    assert other == "Nach a town."


def test_names_of_parameters_are_no_words_but_phrases_are():
    texts = {"penalty": "Strafterm", "each penalty": "jeder Strafterm", "flat": "flach"}
    words.use(Language(GERMAN | {"texts": texts}))
    with pytest.raises(ValueError, match=r"^penalty must be 0 or above"):
        non_negative("penalty", -1)
    with pytest.raises(ValueError, match=r"^jeder Strafterm must be 0 or above"):
        non_negative("each penalty", -1)
    said = say("There is no prior {kind!r}.", kind="flat")
    words.use(None)
    assert said == "There is no prior 'flat'."
