"""Every display formula of an article says what its symbols are, and stands there once more with
the numbers of the figure that is nearest."""

from collections import Counter

import pytest

from explorable import figures
from tests.built.pages import DIST, ROOT, Page, pages
from tests.built.test_pages import number

PARTS = dict.fromkeys(["msub", "msup", "mfrac", "munder", "mover", "mroot"], 2)
PARTS |= dict.fromkeys(["msubsup", "munderover"], 3)
ARTICLES = sorted(path.stem for path in (ROOT / "templates" / "articles").glob("*.html"))


def blocks(article):
    """(page, block) for each formula, or list of formulas, with what is said of it."""
    page = Page(DIST / article / "index.html")
    for display in page.all():
        if display.has_class("katex-display"):
            assert display.inside(is_block), f"{display.text} stands alone"
    found = [element for element in page.all() if is_block(element)]
    assert found
    return [(page, block) for block in found]


def is_block(element):
    return element.has_class("formula")


def within(page, place, block):
    """What is in the parts of the block that are of this class."""
    return [
        element
        for element in page.elements
        if element.inside(lambda around: around is block)
        and element.inside(lambda around: around.has_class(place))
    ]


def terms(elements):
    return {element.get("data-term") for element in elements} - {None}


def test_marks_of_formulas_have_the_parts_that_mathml_asks_for():
    # KaTeX gives a function's name, as below J, two parts: a browser then rejects the subscript.
    found = [element for page in pages() for element in page.elements]
    counts = Counter(element.parent for element in found)
    formulas = [element for element in found if element.tag in PARTS]
    assert formulas
    for element in formulas:
        assert counts[element] == PARTS[element.tag], element.parent.text


@pytest.mark.parametrize("article", ARTICLES)
def test_every_term_of_a_display_formula_is_in_its_own_glossary(article):
    for page, block in blocks(article):
        glossary = within(page, "glossary", block)
        said = terms(element for element in glossary if element.tag == "div")
        assert terms(within(page, "katex-display", block)) <= said, block.text
        names = [element for element in glossary if element.tag == "dt"]
        meanings = [element for element in glossary if element.tag == "dd"]
        assert len(names) == len(meanings) > 0
        assert all(element.text for element in names + meanings)


@pytest.mark.parametrize("article", ARTICLES)
def test_a_live_formula_takes_its_numbers_from_the_nearest_figure(article):
    for page, block in blocks(article):
        (line,) = [element for element in within(page, "now", block) if element.has_class("now")]
        figure = line.get("data-follows")
        assert figure in neighbours(page, block), block.text
        live = [element for element in within(page, "now", block) if element.get("data-now")]
        seen = [element for element in live if element.get("data-term")]
        heard = [element for element in live if element.tag == "mn"]
        # KaTeX sets what is below a fraction's line first.
        assert sorted(map(told, seen)) == sorted(map(told, heard))
        assert len(seen) + len(heard) == len(live) > 0
        for element in seen:
            name = element.get("data-now").removeprefix(f"{figure}.")
            assert element.text == number(figure, name), block.text
            assert element.get("data-term") == term(figure, name), name


def told(element):
    return element.get("data-now"), element.text


def neighbours(page, block):
    """The figure before the block and the one after it."""
    place = page.elements.index(block)
    shown = page.all("explorable-figure")
    before = [one.get("name") for one in shown if page.elements.index(one) < place]
    after = [one.get("name") for one in shown if page.elements.index(one) > place]
    return {*before[-1:], *after[:1]}


def term(figure, name):
    module = figures.load(figure)
    found = {control.name: control.term for control in module.CONTROLS}
    found |= {readout.name: readout.term for readout in figures.draw(figure, {}).readouts}
    return found[name]
