"""The table of corrections: each row links to a state, whose readouts are its numbers."""

import re
from urllib.parse import parse_qsl, urlsplit

import pytest

from explorable import figures
from tests.built.pages import DIST, Page

PAGE = Page(DIST / "lasso-and-the-limits" / "index.html")
TABLE = [one for one in PAGE.elements if one.inside(lambda around: around.has_class("corrections"))]
LINKS = [one for one in TABLE if one.tag == "a"]
TO_STATES = [link for link in LINKS if urlsplit(link.get("href")).query]
TO_PROGRAMS = [link for link in LINKS if link not in TO_STATES]
NUMBER = re.compile(r"[−-]?\d+\.\d+|\d+ %")


def state_of(query):
    """(figure, state) of a link's query, each value as its control reads it."""
    pairs = [(*name.split("."), text) for name, text in parse_qsl(query)]
    [figure] = {figure for figure, _, _ in pairs}
    kinds = {control.name: control.kind for control in figures.load(figure).CONTROLS}
    return figure, {
        name: text if kinds[name] == "choice" else float(text) for _, name, text in pairs
    }


def test_each_row_has_a_link():
    rows = [one for one in TABLE if one.tag == "tr"][1:]
    linked = {id(link.inside(lambda around: around.tag == "tr")) for link in LINKS}
    assert len(rows) == 23 and all(id(row) in linked for row in rows)


@pytest.mark.parametrize("link", TO_PROGRAMS, ids=lambda link: link.get("href"))
def test_where_no_figure_shows_it_the_number_is_one_that_a_program_prints(link):
    page = Page(PAGE.file(link.get("href")))
    [number] = re.findall(r"\d\.\d+(?:e-\d+)?", link.text)
    assert any(one.has_class("printed") and number in one.text for one in page.all("pre"))


@pytest.mark.parametrize("link", TO_STATES, ids=lambda link: urlsplit(link.get("href")).query)
def test_a_row_says_what_its_state_shows(link):
    figure, state = state_of(urlsplit(link.get("href")).query)
    readouts = {readout.text for readout in figures.draw(figure, state).readouts}
    readouts |= {readout.text for readout in figures.draw(figure, {}).readouts}
    said = NUMBER.findall(link.text)
    assert said
    assert set(said) <= readouts
