"""The words of figures as a page's Python takes them, and the files that it fetches."""

import ast
import json
from functools import cache
from gettext import c2py

from babel.messages.plurals import get_plural
from babel.numbers import get_decimal_symbol, get_group_symbol

from publish.pyodide.checksum import with_sum
from publish.words import catalogue

NAME = "figures"  # of the .po file
NUMBERS = 200  # from 100 on, the form of a plural follows from the last two digits


def catalogue_of(root, language):
    """A catalogue as explorable.words.Language takes it."""
    form = c2py(get_plural(language).plural_expr)
    return {
        "texts": catalogue.words(root, language, NAME),
        "forms": [form(number) for number in range(NUMBERS)],
        "decimal": get_decimal_symbol(language),
        "group": get_group_symbol(language),
    }


def used(words, sources):
    """The catalogue without texts that these sources do not hold; plurals stay."""
    held = {text for source in sources for text in _texts_in(source)}
    texts = words["texts"].items()
    return words | {"texts": {a: b for a, b in texts if a in held or not isinstance(b, str)}}


@cache
def _texts_in(source):
    """The texts of a module; none of another file."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return ()
    nodes = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return tuple(node.value for node in nodes if isinstance(node.value, str))


def write_words(root, out):
    """LANGUAGE.json, with its checksum, of each language besides English, into the new `out`."""
    out.mkdir(parents=True)
    for language in catalogue.languages(root):
        text = json.dumps(catalogue_of(root, language), ensure_ascii=False, separators=(",", ":"))
        (out / f"{language}.json").write_bytes(with_sum(text.encode()))
