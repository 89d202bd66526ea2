"""A Scene in the language in use: texts are translated, all else is the same."""

import pytest

from explorable import figures, words
from explorable.plot.axes import linear_axis
from explorable.plot.layout import panel
from explorable.plot.marks import label
from explorable.scene import delta, serialize
from explorable.scene.localise import localised
from explorable.scene.model import Axis, Scene

GERMAN = {
    "texts": {"slope w": "Steigung w", "MLE": "ML", "The posterior": "Der Posterior"},
    "forms": [1, 0, *[1] * 198],
    "decimal": ",",
    "group": ".",
}


@pytest.fixture
def german():
    words.use(GERMAN)
    yield
    words.use(None)


def scene():
    x, y = linear_axis(0.0, 1.0, "slope w"), Axis(0.0, 1.0, "", [0.0, 0.5], ["0", "0.5"])
    marks = label("mle", "MLE", 0.5, 0.5, "likelihood"), label("said", "0,5", 0.2, 0.2, "slope")
    return Scene("test", (panel("one", "The posterior", x, y, *marks),), (), "MLE")


def test_in_english_it_is_the_same_scene():
    made = scene()
    assert localised(made) is made


def test_texts_are_translated_and_ticks_have_the_decimal_mark(german):
    made = scene()
    found = localised(made)
    (one,) = found.panels
    assert (one.title, one.x.label, found.summary) == ("Der Posterior", "Steigung w", "ML")
    assert one.x.tick_labels[1] == "0,2" and one.y.tick_labels == ("0", "0,5")
    assert one.marks[0].text == "ML"
    assert one.marks[1] is made.panels[0].marks[1]  # nothing to translate
    assert made.panels[0].marks[0].text == "MLE"


def test_both_ways_to_the_page_translate(german):
    assert serialize.pack(scene())["panels"][0]["title"] == "Der Posterior"
    assert "Der Posterior" in delta.message(scene())[0]


@pytest.mark.parametrize("name", figures.names())
def test_a_figure_in_english_is_the_same_after_another_language(name):
    before = delta.message(figures.draw(name, {}))
    words.use(GERMAN)
    delta.message(figures.draw(name, {}))
    words.use(None)
    text, numbers = delta.message(figures.draw(name, {}))
    assert text == before[0] and (numbers == before[1]).all()
