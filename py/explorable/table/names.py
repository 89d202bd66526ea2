"""Names of columns."""

from explorable.words import say


def different(names):
    """The names, each another: "column 3" for an empty one, "price (2)" for a second "price"."""
    found = []
    for place, name in enumerate(map(str.strip, names), 1):
        name = one = name or say("column {place}", place=place)
        count = 1
        while one in found:
            count += 1
            one = f"{name} ({count})"
        found.append(one)
    return found
