"""Figures are found by name."""

import pytest

from explorable import figures


def test_names_are_in_alphabetical_order():
    assert figures.names() == sorted(set(figures.names()))


def test_an_unknown_name_is_refused_with_the_names_there_are():
    with pytest.raises(KeyError, match=r"likelyhood.*likelihood"):
        figures.load("likelyhood")
