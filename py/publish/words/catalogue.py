"""The catalogue of a language: its words for the English ones, from py/languages/LANGUAGE/*.po.

English is the language of the sources: its words are the messages. Another language exists by
having a folder; it is published once each of its messages has a translation.
"""

from functools import cache

from babel.messages import pofile

ENGLISH = "en"


def languages(root):
    """The languages besides English, by their folders."""
    folder = root / "py" / "languages"
    return sorted(path.name for path in folder.iterdir() if path.is_dir())


def files(root, language):
    """The .po files of a language, in the order of their names."""
    return sorted((root / "py" / "languages" / language).glob("*.po"))


def words(root, language, *names):
    """Message -> translation, of the files with these names, or of all; plurals as tuples.

    Messages that have no translation yet, or only a guessed one, are left out: they stay English.
    """
    return {
        message.id if isinstance(message.id, str) else message.id[0]: message.string
        for path in files(root, language)
        if not names or path.stem in names
        for message in messages(path)
        if is_translated(message)
    }


def of_scripts(root):
    """Language -> the words of its scripts, for the bundler."""
    return {language: words(root, language, "scripts") for language in languages(root)}


def untranslated(root, language):
    """(file, message) of all that is still missing."""
    return [
        (path.name, message.id)
        for path in files(root, language)
        for message in messages(path)
        if not is_translated(message)
    ]


def is_published(root, language):
    """Whether readers are led to this language: English always, another once it is whole."""
    return language == ENGLISH or not untranslated(root, language)


def is_translated(message):
    """Whether a message of Babel's has all its forms, and none is a guess."""
    forms = message.string if message.pluralizable else (message.string,)
    return all(forms) and not message.fuzzy


@cache
def messages(path):
    """The messages of a .po file, as Babel has them."""
    with path.open("rb") as file:
        return [message for message in pofile.read_po(file) if message.id]
