"""The messages of figures and of all that runs in the page's Python, for figures.po.

Sentences are read from the sources. Short texts are those that figures show in some states, as far
as they stand in a source: what a Scene shows besides is made of values, names of data or code.
"""

from functools import cache
from itertools import pairwise

import pictures
from explorable import figures, words
from explorable.figures._shared import diabetes
from explorable.scene import serialize
from explorable.scene.terms import TERMS
from explorable.words import translated
from explorable.words.language import Language
from publish.words.figures import sources
from publish.words.figures.figure_words import figure_words
from publish.words.figures.states import states

STATES = 60  # of each figure
NO_WORDS = {*diabetes.NAMES} - {"age", "sex"}  # what data call their columns is no word


class Recorder(Language):
    """English as a language: it translates nothing, and notes what it is asked for."""

    def __init__(self):
        super().__init__({"texts": {}, "forms": [0, 0, *[1] * 198], "decimal": ".", "group": ","})
        self.asked, self.plurals = {}, {}

    def text(self, text):
        """The text itself, noted."""
        self.asked[text] = None
        return text

    def form(self, number, one, many):
        """What English has for this number, noted."""
        self.plurals[one] = many
        return one if number == 1 else many


@cache
def messages(root):
    """(text, file, plural or None) of each message, in the order of the files."""
    found = {}
    for one in sources.said(root):
        text, *plural = one.texts
        found.setdefault(text, (one.file, *plural))
    for text, file in sources.sentences(root):
        found.setdefault(text, (file,))
    constants, asked = sources.constants(root), recorded()
    for text in asked.asked:
        if text in constants and text not in NO_WORDS and _has_a_word(text):
            found.setdefault(text, (constants[text],))
    for one, many in asked.plurals.items():
        found.setdefault(one, ("py/explorable/figures/_shared/houses.py", many))
    ordered = sorted(found.items(), key=lambda item: item[1][0])
    return [(text, file, *(plural or (None,))) for text, (file, *plural) in ordered]


def recorded():
    """The Recorder, after all figures and pictures were drawn in many states."""
    recorder = Recorder()
    words.use(recorder)
    try:
        for name in (*figures.names(), *figures.guesses()):
            figure = figures.load(name)
            figure_words(figure)
            for state in states(figure.CONTROLS, STATES):
                serialize.pack(figures.draw(name, state))
        for name in pictures.names():
            serialize.pack(pictures.draw(name))
            pictures.load(name).caption()
        for term in TERMS.values():
            translated(term.label)
            translated(term.meaning)
    finally:
        words.use(None)
    return recorder


def _has_a_word(text):
    """Whether two letters stand together: a symbol is no word."""
    return any(first.isalpha() and second.isalpha() for first, second in pairwise(text))
