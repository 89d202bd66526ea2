"""Keeps the sign for per cent on the line of its number, as site/render/svg.js does."""

import re

NO_BREAK = "\u00a0"
# The rest of the pattern is what stays as it is: tags, code, and labels, whose lines never break.
PERCENT = re.compile(
    r"(?P<code><(code|kbd|pre|script|style|svg|textarea)\b.*?</\2>|<[^>]*>)|(?<=\d) %(?! ?\d)",
    re.DOTALL,
)


def keep_units(html):
    """The HTML with a no-break space in "95 %", wherever it is read as words."""
    return PERCENT.sub(lambda found: found["code"] or f"{NO_BREAK}%", html)
