"""A language of the site: where its pages are, its words, and what Python needs to speak it."""

from dataclasses import dataclass, field

from babel import Locale
from babel.core import get_global
from babel.dates import format_date
from babel.numbers import get_decimal_symbol, get_group_symbol

from publish.words import catalogue
from publish.words.figures import for_python

SCRIPTS = "scripts"  # the file of a catalogue that holds the words of site/


@dataclass(frozen=True)
class Language:
    """`name` is "de", `place` the folder of its pages below the site's top, "de/".

    `words` are message -> translation, `scripts` those of the page's own modules, and `python` is
    what explorable.words.use takes. Readers are led to it if it `is_published`.
    """

    name: str = catalogue.ENGLISH
    place: str = ""
    words: dict = field(default_factory=dict, repr=False)
    scripts: dict = field(default_factory=dict, repr=False)
    python: dict | None = field(default=None, repr=False)
    is_published: bool = True

    def say(self, text):
        """The text in this language, or in English where it has no translation."""
        return self.words.get(text, text)

    @property
    def label(self):
        """Its own name for itself: "Deutsch"."""
        return Locale(self.name).get_display_name().capitalize()

    @property
    def locale(self):
        """The language and where most who speak it live, as Open Graph has it: "de_DE"."""
        likely = get_global("likely_subtags")[self.name].split("_")
        return f"{likely[0]}_{likely[-1]}"

    def written(self, number):
        """A number as Python writes it, "0.61 s", with the marks of the language."""
        marks = get_decimal_symbol(self.name) + get_group_symbol(self.name)
        return number.translate(str.maketrans(".,", marks))

    def grouped(self, number):
        """A whole number with the mark of the language between its thousands."""
        return self.written(f"{number:,}")

    def day(self, date):
        """A date in words: "29 November 2026"."""
        if self.name == catalogue.ENGLISH:  # as it is written in Britain
            return f"{date.day} {date:%B %Y}"
        return format_date(date, "long", self.name)


def languages(root):
    """All languages of the site, English first."""
    return [Language(), *(of_folder(root, name) for name in catalogue.languages(root))]


def of_folder(root, name):
    """The language of a folder of catalogues."""
    files = [path.stem for path in catalogue.files(root, name) if path.stem != SCRIPTS]
    words = catalogue.words(root, name, *files)
    return Language(
        name,
        f"{name}/",
        {text: found for text, found in words.items() if isinstance(found, str)},
        catalogue.words(root, name, SCRIPTS),
        for_python.catalogue_of(root, name),
        catalogue.is_published(root, name),
    )
