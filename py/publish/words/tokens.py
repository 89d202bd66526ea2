"""The source of a template as tokens: text, expressions, statements, tags."""

import re
from typing import NamedTuple

STRING = r'"(?:\\.|[^"\\])*"|' r"'(?:\\.|[^'\\])*'"
EXPRESSION = rf"\{{\{{(?:{STRING}|(?!\}}\}}).)*?\}}\}}"
STATEMENT = rf"\{{%(?:{STRING}|(?!%\}}).)*?%\}}"
JINJA = rf"{EXPRESSION}|{STATEMENT}"
KINDS = ("comment", "raw", "expression", "statement", "tag")
RAW = "script|style|pre|svg"  # nothing in them is running text
TAG = rf'</?[a-zA-Z][\w-]*(?:{JINJA}|"(?:{JINJA}|[^"])*"|[^">])*>'
TOKEN = re.compile(
    rf"(?P<comment>\{{#.*?#\}}|<!.*?>|<\?.*?\?>)"
    rf"|(?P<raw><(?P<name>{RAW})(?=[\s>]).*?</(?P=name)>)"
    rf"|(?P<expression>{EXPRESSION})"
    rf"|(?P<statement>{STATEMENT})"
    rf"|(?P<tag>{TAG})",
    re.DOTALL,
)
ATTRIBUTE = re.compile(rf'(?<=\s)([\w:-]+)="((?:{JINJA}|[^"])*)"', re.DOTALL)


class Token(NamedTuple):
    """A piece of a template: `kind` is text, comment, raw, expression, statement or tag."""

    kind: str
    source: str

    @property
    def name(self):
        """The tag's name, or the statement's: "a", "if", "endfor"."""
        return re.search(r"[\w-]+", self.source)[0]

    @property
    def is_end(self):
        """Whether it is the end of an element, or of a statement."""
        if self.kind == "statement":
            return self.name.startswith("end")
        return self.source.startswith("</")

    @property
    def code(self):
        """What is between the braces of an expression or a statement."""
        return self.source[2:-2].strip("- \n")


def tokens(source):
    """All tokens of a template, in their order."""
    found, end = [], 0
    for match in TOKEN.finditer(source):
        if match.start() > end:
            found.append(Token("text", source[end : match.start()]))
        kind = next(kind for kind in KINDS if match[kind])
        found.append(Token(kind, match[0]))
        end = match.end()
    if end < len(source):
        found.append(Token("text", source[end:]))
    return found
