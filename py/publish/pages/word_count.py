"""What there is to read in an article: its words, with a formula counted as one of them."""

import re
from html.parser import HTMLParser

# Figures are moved and not read; what leads about, and what is for programs, is neither.
LEFT_OUT = {"explorable-figure", "explorable-guess", "nav", "script", "pre", "hidden", "formula"}
VOID = {"br", "hr", "img", "input", "link", "meta"}


class Prose(HTMLParser):
    """`words` in the <article> of a page."""

    def __init__(self, html):
        super().__init__()
        self.words = []
        self._open = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        """Called by HTMLParser."""
        if tag in VOID:
            return
        attributes = dict(attrs)
        is_formula = "katex" in (attributes.get("class") or "").split()
        if is_formula and self._is_read():
            self.words.append("formula")
        self._open.append("formula" if is_formula else "hidden" if "hidden" in attributes else tag)

    def handle_endtag(self, tag):
        """Called by HTMLParser."""
        self._open.pop()

    def handle_data(self, data):
        """Called by HTMLParser."""
        if self._is_read():
            self.words += re.findall(r"[^\s]*\w[^\s]*", data)

    def _is_read(self):
        return "article" in self._open and not LEFT_OUT.intersection(self._open)
