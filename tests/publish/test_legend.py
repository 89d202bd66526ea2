"""The legend of a figure shows what is drawn: a sample of each term in one of its own shapes."""

import pytest

from explorable import figures
from explorable.scene.marks import KIND_OF
from explorable.scene.terms import TERMS
from publish.pages.components import series_legend, swatch, term_legend

SHAPES = {"area", "curve", "segment", "arrow", "bar"}


def drawn(scene, term):
    """The kinds of marks that a term has in a Scene."""
    marks = [mark for panel in scene.panels for mark in panel.marks if mark.term == term]
    return {"rule" if getattr(mark, "dotted", False) else KIND_OF[type(mark)] for mark in marks}


@pytest.mark.parametrize("name", figures.names())
def test_a_legend_lists_every_term_with_a_shape_that_it_has(name):
    scene = figures.draw(name, {})
    own = getattr(figures.load(name), "LEGEND", {})
    listed = term_legend(scene, own)
    assert own.keys() <= {term for term, _, _ in listed}
    assert {term for term, _, _ in listed} == {
        mark.term for panel in scene.panels for mark in panel.marks if mark.term in TERMS
    }
    for term, shape, words in listed:
        assert words == own.get(term, TERMS[term].label)
        kinds = drawn(scene, term)
        if shape == "dot":
            assert not kinds & SHAPES, term
        else:
            assert shape in kinds or (shape == "curve" and "segment" in kinds), term


def test_a_series_is_shown_as_it_is_drawn_and_not_as_its_prior():
    listed = series_legend(figures.draw("your_data", {}))
    assert len(listed) == 10 and {one["swatch"] for one in listed} == {"curve"}


@pytest.mark.parametrize(
    ("kinds", "shape"),
    [
        ({"segment", "area", "handle"}, "area"),
        ({"rule", "dot"}, "rule"),
        ({"rule", "segment"}, "curve"),
        ({"bar"}, "bar"),
        ({"arrow", "label"}, "arrow"),
        ({"handle"}, "dot"),
        (set(), "dot"),
    ],
)
def test_a_swatch_has_the_most_striking_shape(kinds, shape):
    assert swatch(kinds) == shape
