"""Numbers inside sentences."""

from explorable.plot.number_format import fixed

THIN = "\u202f"  # a narrow space that no line breaks at

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def count(number, noun):
    """ "six prices", "one price", "no prices", "14 prices", "100\u202f000 prices"."""
    written = _SMALL[number] if number < len(_SMALL) else f"{number:,}".replace(",", THIN)
    return f"{written} {noun}" if number == 1 else f"{written} {noun}s"


def percent(share):
    """ "83 %"; never "0 %" or "100 %" by rounding: "less than 1 %", "more than 99 %"."""
    if 0 < share < 0.01:
        return "less than 1 %"
    if 0.99 < share < 1:
        return "more than 99 %"
    return f"{fixed(100 * share, 0)} %"


def listed(words):
    """ "age", "age and sex", "age, sex and bmi"; "" for none."""
    *first, last = words or ("",)
    return f"{', '.join(first)} and {last}" if first else last
