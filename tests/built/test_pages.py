"""Terms, numbers, questions and figures of the built pages agree with their sources."""

import ast
import json
import re
import struct
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

import pictures
from explorable import figures
from explorable.controls import clamp
from explorable.plot.number_format import fixed
from explorable.scene.terms import SERIES, TERMS
from tests.built.pages import DIST, pages

ROOT = Path(__file__).parents[2]
PAGES = pages()
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
NAMES = figures.names()


@each_page
def test_every_term_is_one_of_terms_py(page):
    found = {element.get("data-term") for element in page.all(data_term=any)}
    assert found and found <= TERMS.keys() | SERIES.keys()


@each_page
def test_every_term_of_a_formula_is_drawn_or_in_the_glossary(page):
    def terms(place):
        tied = page.all(data_term=any)
        return {element.get("data-term") for element in tied if element.inside(place)}

    drawn = {element.get("data-term") for element in page.all(data_mark=any)}
    explained = terms(lambda element: element.has_class("glossary"))
    assert terms(lambda element: element.has_class("katex")) <= drawn | explained


@each_page
def test_ids_are_unique(page):
    ids = [element.get("id") for element in page.all(id=any)]
    assert sorted(ids) == sorted(set(ids))


@each_page
def test_live_numbers_equal_the_readouts_of_the_default_state(page):
    shown = {element.get("name") for element in page.all("explorable-figure")}
    for element in page.all(data_now=any):
        figure, name = element.get("data-now").split(".")
        assert figure in shown
        assert element.text == number(figure, name), element.get("data-now")


@each_page
def test_every_figure_shows_its_readouts(page):
    for figure in (element.get("name") for element in page.all("explorable-figure")):
        outputs = {
            output.get("name"): (output.get("data-value"), output.text)
            for output in page.all("output")
            if output.inside(lambda around, name=figure: around.get("id") == name)
        }
        expected = {
            readout.name: ("" if readout.value is None else str(readout.value), readout.text)
            for readout in figures.draw(figure, {}).readouts
        }
        assert outputs == expected


def test_a_still_picture_has_a_name_and_a_caption():
    shown = []
    for page in PAGES:
        for still in (one for one in page.all("figure") if one.has_class("still")):
            name, caption = parts_of(page, still)
            shown.append(name)
            assert caption.text == " ".join(pictures.load(name).caption().split())
            assert still.inside(lambda around: around.tag == "section").has_class("text")
            assert not still.inside(lambda around: around.tag == "explorable-figure")
    assert sorted(shown) == pictures.names(), "each is shown once"


def parts_of(page, still):
    """(name, caption) of a still picture, after a look at how its panel is drawn."""
    inside = [one for one in page.elements if one.inside(lambda around: around is still)]
    [panel] = [one for one in inside if one.tag == "svg"]
    name = panel.get("data-panel")
    [drawn] = pictures.draw(name).panels
    assert (panel.get("role"), panel.get("aria-label")) == ("img", drawn.title)
    marks = {one.get("data-mark"): one.get("data-term") for one in inside}
    assert {mark.name: mark.term for mark in drawn.marks}.items() <= marks.items()
    [caption] = [one for one in inside if one.tag == "figcaption"]
    return name, caption


def number(figure, name, **state):
    """The text of that readout or number of the prose, or of that control's value."""
    module = figures.load(figure)
    state = clamp(module.CONTROLS, state)
    scene = module.draw(state)
    texts = {readout.name: readout.text for readout in scene.readouts} | dict(scene.asides)
    return texts[name] if name in texts else fixed(state[name], 2)


def test_numbers_in_the_prose_are_readouts():
    """`readout(…)` leaves no trace in the page: it is found between the words around it."""
    found = 0
    for template in sorted((ROOT / "templates" / "articles").glob("*.html")):
        text = (DIST / template.stem / "index.html").read_text("utf-8")
        text = re.sub(r"</?span\b[^>]*>", "", text)  # some stand around punctuation
        text = text.replace("\u00a0%", " %")
        calls = re.finditer(
            r"([^{}<>]*)\{\{ (readout\([^{}]*\)) \}\}([^{}<>]*)", template.read_text("utf-8")
        )
        for before, call, after in (match.groups() for match in calls):
            parsed = ast.parse(call, mode="eval").body
            names = [ast.literal_eval(value) for value in parsed.args]
            state = {word.arg: ast.literal_eval(word.value) for word in parsed.keywords}
            assert f"{before}{number(*names, **state)}{after}" in text, call
            found += 1
    assert found


def test_structured_data_has_the_questions_of_the_page():
    found = 0
    for page in PAGES:
        for script in page.all("script", type="application/ld+json"):
            data = json.loads("".join(script.words))
            if data["@type"] != "FAQPage":
                continue
            asked = [page_words(page, tag) for tag in ("summary", "p")]
            structured = [
                (entry["name"], entry["acceptedAnswer"]["text"]) for entry in data["mainEntity"]
            ]
            assert list(zip(*asked, strict=True)) == structured
            found += 1
    assert found


def page_words(page, tag):
    """The words of these elements in the page's questions."""
    return [
        element.text
        for element in page.all(tag)
        if element.inside(lambda around: around.tag == "details")
        and element.inside(lambda around: around.has_class("faq"))
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_has_a_card_a_script_and_a_place_in_the_gallery(name):
    head = (DIST / "cards" / f"{name}.png").read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">II", head[16:]) == (1200, 630)
    compile((DIST / "python" / "scripts" / f"{name}.py").read_text("utf-8"), name, "exec")
    (gallery,) = (page for page in PAGES if page.name == "gallery/index.html")
    assert len(gallery.all("explorable-figure", name=name)) == 1


@each_page
def test_every_character_of_a_formula_is_in_a_font(page):
    def letters(place):
        return set(map(ord, "".join(one.text for one in page.all() if one.has_class(place))))

    folder = DIST / "katex" / "fonts"
    fonts = {path.name: set(TTFont(path).getBestCmap()) for path in folder.iterdir()}
    everywhere = set().union(*fonts.values()) | {0x200B, 0x2060}  # marks that have no width
    assert letters("katex-html") <= everywhere
    assert letters("mathnormal") <= fonts["KaTeX_Math-Italic.woff2"]


@each_page
def test_reader_modes_find_a_picture_of_every_figure(page):
    # They drop SVG elements, and what is hidden by an attribute; style sheets they do not know.
    for figure in page.all("explorable-figure"):

        def inside(tag, name, figure=figure):
            every = [element for element in page.all(tag) if element.has_class(name)]
            return [element for element in every if element.inside(lambda one: one is figure)]

        [poster], [summary] = inside("img", "poster"), inside("p", "summary")
        assert page.file(poster.get("src")).is_file()
        assert poster.get("alt") == summary.text
        assert poster.attributes.keys() <= {"class", "src", "alt", "loading"}
