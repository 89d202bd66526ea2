"""Names of curves in a row above a panel, where no curve is."""

from explorable.plot.layout import CHARACTER_WIDTH
from explorable.plot.marks import label
from explorable.words import translated


def name_row(named, places, y, dy, ending="_label"):
    """A Label of each of `named`, (curve's name, words, term), in a row `dy` units under y.

    Of `places`, one for each, are x, how far right of it in panel units, and the anchor.
    """
    for (name, words, term), (x, dx, anchor) in zip(named, places, strict=True):
        yield label(f"{name}{ending}", words, x, y, term, dx, dy, anchor)


def across(words, low, high):
    """The places of three `words`: at both ends of an axis, and amid the room that those leave."""
    first, _, last = (len(translated(one)) for one in words)
    aside = (first - last) / 2 * CHARACTER_WIDTH
    return (low, 0.0, "start"), ((low + high) / 2, aside, "middle"), (high, 0.0, "end")
