"""Segments of templates: what is translated as one, and what is left as it is."""

from pathlib import Path

import pytest

from publish.words.extension import replaced
from publish.words.message import collapsed
from publish.words.segments import segments
from publish.words.sources import SPOKEN, of_pages, sources
from publish.words.tokens import tokens

ROOT = Path(__file__).parents[3]
TEMPLATES = [path for glob in (*SPOKEN, "templates/articles/*.html") for path in ROOT.glob(glob)]


def messages(source):
    return [segment.message for segment in segments(source)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>Drag the points.</p>", ["Drag the points."]),
        ("<p>At {{ maths('w') }} it <em>is</em>.</p>", ["At {{ maths('w') }} it <em>is</em>."]),
        ("<h2>One</h2>\n  <p>\n    Two\n    lines\n  </p>", ["One", "Two lines"]),
        ('<a href="{{ home }}">Home</a>\n<a href="x">There</a>', ["Home", "There"]),
        ("<button>Run <kbd>Ctrl ↵</kbd></button>", ["Run <kbd>Ctrl ↵</kbd>"]),
        ('<label>width <input name="w" placeholder="all"></label>', ["width", "all"]),
        ("<li>{{ try_it('coin', 'a=1', 'flat') }}</li>", ["{{ try_it('coin', 'a=1', 'flat') }}"]),
        ("{% for a in b %}<td>{% if a %}Yes{% else %}None{% endif %}</td>", ["Yes", "None"]),
        ("<p>So {% if a %}is{% else %}was{% endif %} it.</p>", None),
        ('<nav aria-label="Site" class="a b" title="{{ name }}">', ["Site"]),
        ('<p>Look. {{ maths("w^2", true) }}{{ cell("a", _("Words")) }}</p>', ["Look."]),
        ("<p>See “{{ '}}' }} here”</p>", ["See “{{ '}}' }} here”"]),
        ("<p>100&#8239;000&nbsp;euros</p>", ["100&#8239;000&nbsp;euros"]),
    ],
)
def test_a_sentence_is_one_message(source, expected):
    assert messages(source) == (expected or [source[3:-4]])


@pytest.mark.parametrize(
    "source",
    [
        "<p>{{ maths('w') }} = {{ readout('coin', 'map') }} %</p>",
        "{% block path %}gallery/{% endblock %}",
        "{% set code %}\ndef prior_density(w):\n{% endset %}",
        "<script>const words = 1;</script><pre>a = 1</pre><td><code>inv(X)</code></td>",
        '{% macro of(id) -%}{% if id %} aria-describedby="{{ id }}-hint"{% endif %}{%- endmacro %}',
        "{# a comment #}<!-- and another -->",
        "<p>95&nbsp;% &middot; &lt;</p>",
        '<span translate="no">lipids</span>',
    ],
)
def test_what_is_no_sentence_is_no_message(source):
    assert messages(source) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_segments_of_our_templates_are_apart_and_in_order(path):
    source = path.read_text("utf-8")
    assert "".join(token.source for token in tokens(source)) == source
    end = 0
    for segment in segments(source):
        assert end <= segment.start < segment.end
        assert collapsed(source[segment.start : segment.end]) == segment.message
        end = segment.end


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_in_its_own_words_is_itself(path):
    source = path.read_text("utf-8")
    assert replaced(source, str) == source
    marked = replaced(source, lambda message: f"⟦{message}⟧")
    assert collapsed(marked.replace("⟦", "").replace("⟧", "")) == collapsed(source)


def test_every_message_is_in_one_file_of_the_pages():
    texts = [one.text for name, found in sources(ROOT).items() for one in found]
    assert len(texts) > 700
    own = [one.text for found in of_pages(ROOT).values() for one in found]
    assert len(own) == len(set(own))
