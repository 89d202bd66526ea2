"""`npm run words`: brings the catalogues of all languages up to date with the sources.

Translations stay. What is new has none; what is gone goes; what has changed keeps its old
translation as a guess, marked "fuzzy", until somebody has looked at it.
"""

import io
import sys
from pathlib import Path

from babel.messages import Catalog, pofile

ROOT = Path(__file__).parents[3]
sys.path.insert(0, str(ROOT / "py"))

from publish.words import catalogue  # noqa: E402
from publish.words.sources import sources  # noqa: E402

HEADER = "# Words of this site; docs/languages.md says how to translate them.\n"
KEPT = ("Language:", "Plural-Forms", "Content-Type", "Content-Transfer-Encoding", "MIME-Version")


def update(path, language, messages):
    """Writes the .po file anew: `messages` with the translations that it has already."""
    fresh = Catalog(locale=language, charset="utf-8")
    for text, file, plural in messages:
        fresh.add((text, plural) if plural else text, locations=[(file, 0)])
    known = Catalog(locale=language)
    if path.exists():
        with path.open("rb") as file:
            known = pofile.read_po(file, locale=language)
    known.update(fresh)
    path.write_text(as_text(known), encoding="utf-8")


def as_text(known):
    """The catalogue as a .po file, without dates and line numbers, which change by themselves."""
    for message in known:
        message.flags -= {"python-format", "python-brace-format"}  # Jinja's braces are no fields
        if not any(message.string or ()):
            message.flags.discard("fuzzy")
    written = io.BytesIO()
    pofile.write_po(written, known, width=0, include_lineno=False, ignore_obsolete=True)
    head, _, body = written.getvalue().decode("utf-8").partition("\n\n")
    fields = [line for line in head.split("\n") if line.lstrip('"').startswith(KEPT)]
    return "\n".join([f'{HEADER}msgid ""', 'msgstr ""', *fields]) + f"\n\n{body.rstrip()}\n"


def main():
    """All files of all languages; says what is still to be translated."""
    found = sources(ROOT)
    for language in catalogue.languages(ROOT):
        folder = ROOT / "py" / "languages" / language
        for name, messages in found.items():
            update(folder / f"{name}.po", language, messages)
        missing = catalogue.untranslated(ROOT, language)
        print(f"{language}: {len(missing)} messages have no translation yet.")


if __name__ == "__main__":
    main()
