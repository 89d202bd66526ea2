"""Numbers inside sentences."""

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def count(number, noun):
    """ "six prices", "one price", "no prices", "14 prices"."""
    written = _SMALL[number] if number < len(_SMALL) else str(number)
    return f"{written} {noun}" if number == 1 else f"{written} {noun}s"
