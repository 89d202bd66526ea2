"""Numbers inside sentences."""

import pytest

from explorable.plot.phrases import listed, percent


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0, "0 %"),
        (0.004, "less than 1 %"),
        (0.01, "1 %"),
        (0.17, "17 %"),
        (0.99, "99 %"),
        (0.9951, "more than 99 %"),
        (1, "100 %"),
        (1.53, "153 %"),
    ],
)
def test_percent_rounds_neither_to_none_nor_to_all(share, words):
    assert percent(share) == words


@pytest.mark.parametrize(
    ("words", "text"),
    [([], ""), (["age"], "age"), (["age", "sex"], "age and sex"), (list("abc"), "a, b and c")],
)
def test_words_are_listed_as_people_do(words, text):
    assert listed(words) == text
