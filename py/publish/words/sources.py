"""All messages of the sources, as catalogues have them: one list for each .po file."""

import json
import subprocess
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment
from jinja2.ext import extract_from_ast

from publish.pages import benchmark_results, libraries
from publish.take_away import notebook
from publish.words import site_words
from publish.words.figures import messages as of_figures
from publish.words.segments import segments

ARTICLES = "templates/articles/"
SPOKEN = (
    "templates/*.html",
    "templates/macros/**/*.html",
    "templates/feed.xml",
    "templates/notebook/macros/*.html",
)
OF_PYTHON = (  # what the build itself says, and where
    (benchmark_results.words, benchmark_results.FILE),
    (notebook.words, "py/publish/take_away/notebook.py"),
    (site_words.words, "py/publish/words/site_words.py"),
)


class Message(NamedTuple):
    """English words, the file that has them, and their plural if there is one."""

    text: str
    file: str
    plural: str | None = None


def sources(root):
    """Name of a .po file -> its messages, in the order in which they are to be translated.

    Words of another kind of source are added here, as a list of Message.
    """
    figures = [Message(*one) for one in of_figures.messages(root)]
    return {**of_pages(root), "figures": figures, "scripts": of_scripts()}


def of_pages(root):
    """The messages of templates and of what the build writes into them, each in one file only."""
    articles = sorted((root / ARTICLES).glob("*.html"))
    pages = [path for pattern in SPOKEN for path in sorted(root.glob(pattern))]
    notes = [Message(text, libraries.FILE) for text in libraries.words()]
    said = [Message(text, file) for words, file in OF_PYTHON for text in words()]
    found = {path.stem: of_template(root, path) for path in articles}
    found |= {"pages": [*(one for path in pages for one in of_template(root, path)), *said]}
    first = {}
    for name, messages in (found | {"libraries": notes}).items():
        for message in messages:
            first.setdefault(message.text, (name, message))
    return {
        name: [message for owner, message in first.values() if owner == name]
        for name in (*found, "libraries")
    }


def of_scripts():
    """What modules of site/ pass to `say` and `plural`."""
    command = ["node", str(Path(__file__).with_name("scripts.mjs"))]
    printed = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    found = json.loads(printed)
    return [Message(one["msgid"], one["file"], one.get("plural")) for one in found]


def of_template(root, path):
    """The segments of a template and the words that it marks with _(), from top to bottom."""
    source = path.read_text("utf-8")
    found = [(source.count("\n", 0, one.start), one.message) for one in segments(source)]
    tree = Environment().parse(source)
    found += [(line - 1, text) for line, _, text in extract_from_ast(tree, ("_",)) if text]
    file = path.relative_to(root).as_posix()
    return [Message(text, file) for _, text in sorted(found, key=lambda one: one[0])]
