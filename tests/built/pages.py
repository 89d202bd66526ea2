"""Parses built pages into elements with attributes, parents and text."""

import json
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.languages import english

ROOT = Path(__file__).parents[2]
DIST = ROOT / "dist"
HOME = json.loads((ROOT / "package.json").read_text("utf-8"))["homepage"]
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}


@dataclass(eq=False)
class Element:
    """One element; `words` has the text of it and of its descendants."""

    tag: str
    attributes: dict
    parent: "Element | None"
    words: list = field(default_factory=list)

    def get(self, name):
        """The attribute's value, None without it."""
        return self.attributes.get(name)

    def has_class(self, name):
        """Whether it is of that class."""
        return name in (self.get("class") or "").split()

    def inside(self, is_wanted):
        """The nearest element around it, itself included, for which `is_wanted` holds, or None."""
        element = self
        while element and not is_wanted(element):
            element = element.parent
        return element

    @property
    def text(self):
        """Its words, with white space as a browser shows it."""
        return " ".join("".join(self.words).split())


class Page(HTMLParser):
    """The page at `path`, in dist/: `elements` in their order."""

    def __init__(self, path):
        super().__init__()
        self.path = path
        self.source = path.read_text("utf-8")
        self.elements = []
        self._open = []
        self.feed(self.source)
        self.close()
        assert not self._open, f"{path}: {self._open[-1].tag} is never closed."

    @property
    def name(self):
        """Its path in dist/."""
        return self.path.relative_to(DIST).as_posix()

    def file(self, link):
        """The file in dist/ that a link of this page, without host and query, leads to."""
        path, top = unquote(urlsplit(link).path), urlsplit(HOME).path
        if path.startswith(top):  # by its full path from the host, as the page for lost ones does
            place = DIST / path.removeprefix(top)
        else:
            place = (self.path.parent / path) if path else self.path
        place = place.resolve()
        return place / "index.html" if place.is_dir() else place

    def all(self, tag=None, **attributes):
        """Elements of that tag that have these attributes ("_" for "-"), with that value or any."""
        wanted = {name.replace("_", "-"): value for name, value in attributes.items()}
        return [
            element
            for element in self.elements
            if tag in (None, element.tag)
            and all(
                name in element.attributes and value in (any, element.get(name))
                for name, value in wanted.items()
            )
        ]

    def handle_starttag(self, tag, attrs):
        """Called by HTMLParser."""
        self._add(tag, attrs)
        if tag not in VOID:
            self._open.append(self.elements[-1])

    def handle_startendtag(self, tag, attrs):
        """Called by HTMLParser."""
        self._add(tag, attrs)

    def _add(self, tag, attrs):
        self.elements.append(Element(tag, dict(attrs), self._open[-1] if self._open else None))

    def handle_endtag(self, tag):
        """Called by HTMLParser."""
        assert self._open and self._open[-1].tag == tag, f"{self.path}: </{tag}> at {self.getpos()}"
        self._open.pop()

    def handle_data(self, data):
        """Called by HTMLParser."""
        for element in self._open:
            element.words.append(data)


@cache
def pages():
    """Every English page of the built site; none if it is not built, which test_html.py reports."""
    return [Page(path) for path in english(DIST.rglob("*.html"), DIST)]
