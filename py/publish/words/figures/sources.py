"""The words that Python's sources hold: what `say` and `plural` are given, and all other sentences.

Found by reading the sources, so that rare sentences are found, too. Short texts, such as the name
of an axis, cannot be told from other texts this way: `constants` are what figures may show.
"""

import ast
import re
from functools import cache
from string import Formatter
from typing import NamedTuple

FOLDERS = ("py/explorable", "py/pictures")
# Of these no sentence reaches a reader: programs to take away, and what only authors get wrong.
LEFT_OUT = (
    "explorable/words/",
    "explorable/data/",
    "explorable/controls/state.py",
    "explorable/figures/__init__.py",
    "explorable/runtime/table_script.py",
    "explorable/scene/check.py",
    "explorable/scene/delta.py",
    "pictures/__init__.py",
)
SENTENCE = re.compile(r" ?[A-ZΣ“λσn].*\s\S+\s.*[.?!:]$", re.DOTALL)
# A part of a sentence that is one of its values: "no one peak", "an old Excel file (.xls)".
PHRASE = re.compile(r"(, )?[A-Za-z]\w*(,? \(?[\w.,]+\)?)+$")
CALLS = ("say", "plural", "count", "translated", "noted")


class Said(NamedTuple):
    """A call of `say` or `plural`: its texts, the names of its values, its place."""

    texts: tuple[str, ...]
    values: frozenset[str]
    file: str
    line: int


def files(root):
    """The sources that may hold words."""
    paths = [path for folder in FOLDERS for path in sorted((root / folder).rglob("*.py"))]
    return [path for path in paths if not any(part in path.as_posix() for part in LEFT_OUT)]


@cache
def tree_of(path):
    """The syntax tree of a source."""
    return ast.parse(path.read_text("utf-8"))


def said(root):
    """Each Said of the sources whose texts stand there, or in a constant of the same module."""
    for path in files(root):
        named = _named(tree_of(path))
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in CALLS:
                texts = tuple(_texts(node, named))
                if texts:
                    values = frozenset(one.arg for one in node.keywords)
                    yield Said(texts, values, path.relative_to(root).as_posix(), node.lineno)


def _texts(call, named):
    """The texts of a call: two for a plural; none where they are not known before it runs."""
    arguments = [named.get(getattr(one, "id", ""), one) for one in call.args]
    texts = [one.value for one in arguments if _is_text(one)]
    if call.func.id == "count":
        return [f"{{n}} {text}{ending}" for text in texts for ending in ("", "s")]
    return texts[: 2 if call.func.id == "plural" else 1]


def sentences(root):
    """(text, file) of sentences and phrases in no call of those above: notes, titles, values."""
    for path in files(root):
        for text in _constants(tree_of(path)):
            if SENTENCE.match(text) or PHRASE.match(text):
                yield text, path.relative_to(root).as_posix()


def constants(root):
    """Text -> the first file that holds it, of all texts in the sources but docstrings."""
    found = {}
    for path in files(root):
        for text in _constants(tree_of(path)):
            found.setdefault(text, path.relative_to(root).as_posix())
    return found


def fields(text):
    """The names of the values that a text has room for."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _constants(tree):
    """The texts of a module in their order, without docstrings and pieces of f-strings."""
    left_out = {id(piece) for node in ast.walk(tree) for piece in _pieces(node)}
    for node in ast.walk(tree):
        if _is_text(node) and id(node) not in left_out:
            yield node.value


def _pieces(node):
    """Texts that are no text of their own."""
    if isinstance(node, ast.JoinedStr):
        yield from ast.walk(node)
    if isinstance(node, ast.Expr) and _is_text(node.value):
        yield node.value


def _named(tree):
    """Name -> the text that it stands for, at the top of a module."""
    return {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and _is_text(node.value)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _is_text(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)
