"""Sentences for readers: in English as the source has them, or in the language in use.

English is the source text and the key of every translation. A Python speaks one language at a
time; `use` sets it. The build speaks all of them in turn, so what is evaluated at import, or kept
between frames, holds English; `cached` is for what cannot.
"""

from functools import lru_cache
from types import SimpleNamespace

from explorable.words.language import Language, Verbatim

__all__ = [
    "Verbatim",
    "as_code",
    "cached",
    "current",
    "named",
    "noted",
    "on_change",
    "plural",
    "say",
    "translated",
    "use",
    "written",
]

# In an object, because names of modules are put back before a reader's text runs.
_used = SimpleNamespace(language=None)
_forget = []


def use(language):
    """Puts a Language in use, or the one of a catalogue (see there), or None for English."""
    _used.language = Language(language) if isinstance(language, dict) else language
    for forget in _forget:
        forget()


def current():
    """The Language in use, or None for English."""
    return _used.language


def say(text, /, **values):
    """The translation of `text`, with `values` in the places of their names, as str.format does.

    Texts among the values are translated, too, as far as the catalogue has them, and numbers get
    the marks of the language. In English `text` itself is filled. Raises KeyError for a name
    without a value.
    """
    if _used.language is None:
        return text.format(**values)
    return _used.language.fill(_used.language.text(text), values)


def plural(number, one, many, /, **values):
    """`say` of `one` for 1 and of `many` for others, or of as many forms as the language has.

    `number` is a whole number, 0 or above. `one` and `many` are one message of the catalogue.
    """
    if _used.language is None:
        return (one if number == 1 else many).format(**values)
    return _used.language.count(number, one, many, values)


def named(name):
    """The name of a parameter, for a sentence: the same in all languages.

    A phrase in its place, such as "each penalty", is words and is translated.
    """
    return Verbatim(name) if name.isidentifier() else name


def translated(text):
    """The translation of a text without values, or the text itself where there is none."""
    return text if _used.language is None else _used.language.text(text)


def noted(text):
    """The text itself: a word that is translated where it is shown, noted for the catalogues."""
    return text


def written(number):
    """A number written as Python does, such as "1,234.5", with the marks of the language."""
    return number if _used.language is None else number.translate(_used.language.marks)


def as_code(number):
    """A number that `written` wrote, with Python's marks again, for what readers type or copy."""
    return number if _used.language is None else number.translate(_used.language.marks_of_code)


def on_change(forget):
    """Calls `forget` whenever the language changes, to drop what holds words of the last one."""
    _forget.append(forget)


def cached(maxsize):
    """`lru_cache` for a function whose results hold words: cleared when the language changes."""

    def decorate(function):
        found = lru_cache(maxsize=maxsize)(function)
        on_change(found.cache_clear)
        return found

    return decorate
