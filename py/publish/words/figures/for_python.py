"""The words of figures as a page's Python takes them, and the files that it fetches."""

import json
from gettext import c2py

from babel.messages.plurals import get_plural
from babel.numbers import get_decimal_symbol, get_group_symbol

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


def write_words(root, out):
    """LANGUAGE.json for each language besides English, into the new folder `out`."""
    out.mkdir(parents=True)
    for language in catalogue.languages(root):
        text = json.dumps(catalogue_of(root, language), ensure_ascii=False, separators=(",", ":"))
        (out / f"{language}.json").write_text(text, "utf-8")
