"""Names of columns."""

from explorable.words import Verbatim, say


class Unnamed(Verbatim):
    """The name that a column without one is given: "column 3"."""


def different(names):
    """The names, each another: "column 3" for an empty one, "price (2)" for a second "price"."""
    found = []
    for place, given in enumerate(map(str.strip, names), 1):
        kind = Verbatim if given else Unnamed
        name = one = given or say("column {place}", place=place)
        count = 1
        while one in found:
            count += 1
            one = f"{name} ({count})"
        found.append(kind(one))
    return found
