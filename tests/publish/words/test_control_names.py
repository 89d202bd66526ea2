"""Controls of a figure have accessible names of their own, in every language."""

from pathlib import Path

import pytest

from explorable import figures
from publish.words import catalogue

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("language", ["en", *catalogue.languages(ROOT)])
@pytest.mark.parametrize("name", figures.names())
def test_no_two_controls_have_the_same_name(name, language):
    found = catalogue.words(ROOT, language, "figures")
    labels = [found.get(control.label, control.label) for control in figures.load(name).CONTROLS]
    assert len(set(labels)) == len(labels), labels
