"""An article's HTML as Markdown: texts and formulas, and where its figures are between them."""

import re
from html.parser import HTMLParser
from urllib.parse import urljoin

MARKS = {  # what stands before and after an element
    "h1": ("\n\n# ", "\n\n"),
    "h2": ("\n\n## ", "\n\n"),
    "h3": ("\n\n### ", "\n\n"),
    "p": ("\n\n", "\n\n"),
    "summary": ("\n\n**", "**\n\n"),
    "em": ("*", "*"),
    "strong": ("**", "**"),
    "code": ("`", "`"),
    "pre": ("\n\n```\n", "\n```\n\n"),
    "maths": ("$", "$"),
    "display": ("\n\n$$", "$$\n\n"),
}
AS_IT_IS = {"code", "pre", "maths", "display"}
LEFT_OUT = {
    "nav",
    "script",
    "reading-time",
}  # tags and a class of no use away from the page
VOID = {"br", "hr", "img", "input", "link", "meta"}


class Markdown(HTMLParser):
    """`parts` are the texts, and ("figure", name), ("picture", name) or ("cell", name) where one
    stands; links are made whole."""

    def __init__(self, html, address):
        super().__init__()
        self.address = address
        self.parts = [""]
        self._open = []
        self._links = []
        self._counts = []  # of each list that is open; None where it is not numbered
        self.feed(html)
        self.close()
        self.parts = [_tidy(part) if isinstance(part, str) else part for part in self.parts]

    def handle_starttag(self, tag, attrs):
        """Called by HTMLParser."""
        attributes = dict(attrs)
        if tag not in VOID:
            self._open.append(attributes["class"] if attributes.get("class") in LEFT_OUT else tag)
        if tag in ("figure", "picture", "cell"):
            self.parts += [(tag, attributes["data-name"]), ""]
        elif tag in ("ol", "ul"):
            self._counts.append(0 if tag == "ol" else None)
        elif tag == "li":
            self._write(f"\n\n{self._bullet()} ")
        elif tag == "a":
            self._links.append(urljoin(self.address, attributes["href"]))
            self._write("[")
        else:
            self._write(MARKS.get(tag, ("", ""))[0])

    def handle_endtag(self, tag):
        """Called by HTMLParser."""
        if tag == "a":
            self._write(f"]({self._links.pop()})")
        elif tag in ("ol", "ul"):
            self._counts.pop()
        else:
            self._write(MARKS.get(tag, ("", ""))[1])
        self._open.pop()

    def handle_data(self, data):
        """Called by HTMLParser."""
        if AS_IT_IS.intersection(self._open):
            self._write(data)
        else:
            self._write(re.sub(r"([\\*_$`\[\]])", r"\\\1", re.sub(r"\s+", " ", data)))

    def _bullet(self):
        if self._counts[-1] is None:
            return "-"
        self._counts[-1] += 1
        return f"{self._counts[-1]}."

    def _write(self, text):
        if not LEFT_OUT.intersection(self._open):
            self.parts[-1] += text


def _tidy(text):
    """One empty line between paragraphs, and no spaces around them."""
    return re.sub(r" *\n\n\s*", "\n\n", text).strip()


def plain_tex(tex):
    """A formula without the macros of this site: \\term{a}{b} is b, and so is \\changed{b}."""
    tex = tex.replace(r"\changed{", "{")
    while (start := tex.find(r"\term{")) >= 0:
        name_end = tex.index("}", start)
        end = _closing(tex, name_end + 1)
        tex = tex[:start] + "{" + tex[name_end + 2 : end] + "}" + tex[end + 1 :]
    return tex


def _closing(tex, opening):
    """Where the brace that opens there is closed."""
    depth = 0
    for place in range(opening, len(tex)):
        depth += {"{": 1, "}": -1}.get(tex[place], 0)
        if depth == 0:
            return place
    raise ValueError(f"A brace is never closed: {tex[opening:]}")
