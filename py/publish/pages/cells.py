"""The cells of articles: programs in templates/cells/, and what they print."""

import json

from explorable.runtime import cells


def source_of(root, name):
    """The text of a program."""
    return (root / "templates" / "cells" / f"{name}.py").read_text("utf-8").strip()


def cell_data(root, name):
    """What the macro `cell` shows: the source, and what it prints.

    Raises ValueError if the program does not come to its end.
    """
    source = source_of(root, name)
    ran = json.loads(cells.run(source))
    if ran["error"]:
        raise ValueError(f"templates/cells/{name}.py, line {ran['line']}: {ran['error']}")
    return {"source": source, "printed": ran["printed"]}
