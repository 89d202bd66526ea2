"""Which built files belong to English, for tests that need not run in every language."""

from pathlib import Path

from publish.words import catalogue

ROOT = Path(__file__).parents[1]
OTHERS = catalogue.languages(ROOT)


def english(paths, folder):
    """Those of the paths that are not below another language's folder in `folder`; sorted."""
    return sorted(path for path in paths if path.relative_to(folder).parts[0] not in OTHERS)
