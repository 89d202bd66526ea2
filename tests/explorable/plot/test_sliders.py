"""Sliders in short, and the words of the glossary on every figure's sliders."""

import pytest

from explorable import figures
from explorable.controls import Slider
from explorable.plot.sliders import WORDS, slider


def test_a_name_of_the_glossary_says_label_symbol_and_term():
    assert slider("penalty", (0.0, 100.0), 1.0, 0.02, scale="log", smallest=0.01) == Slider(
        name="penalty",
        label="penalty strength",
        symbol="λ",
        term="penalty",
        low=0.0,
        high=100.0,
        default=1.0,
        step=0.02,
        scale="log",
        smallest=0.01,
    )
    other = slider("rate", (0.01, 0.9), 0.2, 0.01, "length", ("learning rate", "η", "slope"))
    assert (other.label, other.symbol, other.term, other.hint) == (
        "learning rate",
        "η",
        "slope",
        "length",
    )


def test_a_slider_without_words_or_range_is_refused():
    with pytest.raises(KeyError, match="rate"):
        slider("rate", (0.01, 0.9), 0.2, 0.01)
    with pytest.raises(ValueError, match="penalty"):
        slider("penalty", (1.0, 1.0), 1.0, 0.01)


@pytest.mark.parametrize("name", figures.names())
def test_every_figure_uses_the_words_of_the_glossary(name):
    for control in figures.load(name).CONTROLS:
        if control.kind == "slider" and control.name in WORDS:
            assert (control.label, control.symbol, control.term) == WORDS[control.name]
