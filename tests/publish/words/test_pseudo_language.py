"""Pages in a language that only puts marks around every text: what has none is in no catalogue."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from explorable import words
from explorable.table import errors as limits
from explorable.words.language import Language as InPython
from publish.formulas.formulas import Formulas
from publish.pages import articles, benchmark_results, libraries, pages
from publish.words.language import Language
from publish.words.message import READ_ATTRIBUTES

ROOT = Path(__file__).parents[3]
SITE = {"name": "SITE", "address": "https://site.example/", "path": "/", "python": "1"}
SITE |= {"source": "https://source.example", "contact": "https://ask.example"}
NOT_READ = {"script", "style", "pre", "code", "kbd", "textarea"}
VOID = {"br", "hr", "img", "input", "link", "meta", "source", "wbr"}
WORD = re.compile(r"[^\W\d_]{3,}")
# Names of the site, of languages and of programs.
NAMES = re.compile(
    r"SITE|English|Python|Java|Markdown|Ghost|Hugo|Jupyter|Quarto|Streamlit|marimo|[A-Z]\w*[A-Z]\w*"
)
LIBRARIES = {row["library"] for row in libraries.rows()}
LIBRARIES |= {f"{row['name']}: {row['setting']}" for row in libraries.rows()}


class Marked(InPython):
    """The language of the marks, for Python."""

    def __init__(self):
        super().__init__({"texts": {}, "forms": [0] * 200, "decimal": ",", "group": "."})

    def text(self, text):
        """With marks, but for what has them."""
        return marked(text)

    def form(self, number, one, many):
        """The same of one of two forms."""
        return marked(one if number == 1 else many)


class MarkedWords(dict):
    """The same for templates, as a catalogue that has every message."""

    def __bool__(self):
        return True

    def get(self, message, default=None):
        return marked(message)


class Bare:
    """In the place of Node: formulas, panels and listings show nothing."""

    maths = frame = highlight = staticmethod(lambda *what: "")


class Unmarked(HTMLParser):
    """`found`: the texts and attributes of a page with a word outside of the marks."""

    def __init__(self, html):
        super().__init__()
        self.found, self._open, self._depth = [], [], 0
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        """Called by HTMLParser."""
        attributes = dict(attrs)
        if tag not in VOID:
            hidden = tag in NOT_READ or attributes.get("translate") == "no"
            self._open.append(hidden or attributes.get("lang") == "en")
        for name in READ_ATTRIBUTES & attributes.keys():
            if not any(self._open) and not attributes[name].startswith("⟦"):
                self._check(attributes[name])

    def handle_endtag(self, tag):
        """Called by HTMLParser."""
        self._open.pop()

    def handle_data(self, data):
        """Called by HTMLParser."""
        for piece in re.split("([⟦⟧])", data):
            self._depth += (piece == "⟦") - (piece == "⟧")
            if self._depth == 0 and not any(self._open):
                self._check(piece)

    def _check(self, text):
        if WORD.search(NAMES.sub("", text)) and text.strip() not in LIBRARIES:
            self.found.append(text.strip())


def marked(text):
    return text if not text or text.startswith("⟦") else f"⟦{text}⟧"


@pytest.fixture(scope="module")
def renderer():
    """The Pages of the pseudo-language."""
    language = Language("de", "de/", MarkedWords())
    words.use(Marked())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "module_lister", lambda folder: lambda entry: [])
        site = SITE | {"languages": [Language(), language]}
        node = Bare()
        yield pages.Pages(ROOT, ROOT, node, site, Formulas(node), language)
    words.use(None)


def rendered(renderer):
    """name -> HTML of every kind of page."""
    found = [articles.article(renderer, name) for name in articles.names(ROOT)]
    values = {
        "404": {},
        "about": {"measured": benchmark_results.measured(renderer.language)},
        "embed": {"name": "posterior", "article": "from-mle-to-map/"},
        "everybodys-lambda": libraries.table(renderer.language.say),
        "gallery": {},
        "index": {"articles": found, "libraries": libraries.facts()},
        "your-data": {"libraries": libraries.facts(), "limits": limits},
    }
    own = {name: renderer.render(f"{name}.html", "", **given) for name, given in values.items()}
    return own | {one.name: renderer.article(articles.template_of(one.name)) for one in found}


def test_every_word_of_pages_is_in_a_catalogue(renderer):
    found = {name: Unmarked(html).found for name, html in rendered(renderer).items()}
    assert {name: set(texts) for name, texts in found.items() if texts} == {}


def test_a_text_outside_of_the_marks_is_found():
    html = '<p title="one">⟦A <em>b ⟦c⟧</em> word⟧ <code>not_read</code> <b>another</b></p>'
    assert Unmarked(html).found == ["one", "another"]
