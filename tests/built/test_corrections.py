"""The table of corrections: each row links to a state, whose readouts are its numbers."""

import re
from urllib.parse import parse_qsl, urlsplit

import pytest

from explorable import figures
from tests.built.pages import DIST, Page

PAGE = Page(DIST / "lasso-and-the-limits" / "index.html")
ROWS = [a for a in PAGE.all("a") if a.inside(lambda around: around.has_class("corrections"))]
NUMBER = re.compile(r"[−-]?\d+\.\d+|\d+ %")


def state_of(query):
    """(figure, state) of a link's query, each value as its control reads it."""
    pairs = [(*name.split("."), text) for name, text in parse_qsl(query)]
    [figure] = {figure for figure, _, _ in pairs}
    kinds = {control.name: control.kind for control in figures.load(figure).CONTROLS}
    return figure, {
        name: text if kinds[name] == "choice" else float(text) for _, name, text in pairs
    }


def test_there_are_fifteen_rows():
    assert len(ROWS) == 15


@pytest.mark.parametrize("link", ROWS, ids=lambda link: urlsplit(link.get("href")).query)
def test_a_row_says_what_its_state_shows(link):
    figure, state = state_of(urlsplit(link.get("href")).query)
    readouts = {readout.text for readout in figures.draw(figure, state).readouts}
    readouts |= {readout.text for readout in figures.draw(figure, {}).readouts}
    said = NUMBER.findall(link.text)
    assert said
    assert set(said) <= readouts
