"""Numbers inside sentences."""

from explorable.plot.number_format import fixed
from explorable.words import plural, say, translated

THIN = "\u202f"  # a narrow space that no line breaks at

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def count(number, noun):
    """ "six prices", "one price", "no prices", "14 prices", "100\u202f000 prices"."""
    written = _SMALL[number] if number < len(_SMALL) else f"{number:,}".replace(",", THIN)
    return plural(number, f"{{n}} {noun}", f"{{n}} {noun}s", n=translated(written))


def percent(share):
    """ "83 %"; never "0 %" or "100 %" by rounding: "less than 1 %", "more than 99 %"."""
    if 0 < share < 0.01:
        return say("less than 1 %")
    if 0.99 < share < 1:
        return say("more than 99 %")
    return say("{number} %", number=fixed(100 * share, 0))


def listed(words):
    """ "age", "age and sex", "age, sex and bmi"; "" for none."""
    *first, last = words or ("",)
    return say("{first} and {last}", first=", ".join(first), last=last) if first else last
