"""Numbers inside sentences."""

from explorable.plot.number_format import fixed, from_log
from explorable.words import current, plural, say, translated

THIN = "\u202f"  # a narrow space that no line breaks at

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def count(number, noun):
    """ "six prices", "one price", "no prices", "14 prices", "100\u202f000 prices"."""
    written = _SMALL[number] if number < len(_SMALL) else f"{number:,}".replace(",", THIN)
    if number == 0 and current():
        written = "0"  # “no” is an answer as well, for which other languages have another word
    return plural(number, f"{{n}} {noun}", f"{{n}} {noun}s", n=translated(written))


def percent(share):
    """ "83 %"; never "0 %" or "100 %" by rounding: "less than 1 %", "more than 99 %"."""
    if 0 < share < 0.01:
        return say("less than 1 %")
    if 0.99 < share < 1:
        return say("more than 99 %")
    return say("{number} %", number=fixed(100 * share, 0))


def brief_percent(share):
    """ "83 %", "< 1 %", "> 99 %": like `percent`, where there is little room."""
    if 0 < share < 0.01:
        return "< 1 %"
    return "> 99 %" if 0.99 < share < 1 else percent(share)


def to(low, high):
    """ "−1.00 to 1.00", of two written numbers."""
    return say("{low} to {high}", low=low, high=high)


def times(log_ratio):
    """ "0.25 times" of a ratio up to 1, given as its logarithm; "almost" where it is nearly 1."""
    if (ratio := from_log(log_ratio)) == fixed(1, 2):
        return translated("almost")
    return say("{ratio} times", ratio=ratio)


def capital(words):
    """The words with a capital letter first, and all others as they are."""
    return words[:1].upper() + words[1:]


def sentences(*texts):
    """Those of the texts that are not empty, as one text."""
    return " ".join(translated(text) for text in texts if text)


def listed(words):
    """ "age", "age and sex", "age, sex and bmi"; "" for none."""
    *first, last = words or ("",)
    return say("{first} and {last}", first=", ".join(first), last=last) if first else last
