"""Keeps formulas and links with a frame on one line with the punctuation beside them.

Both are boxes for browsers, before and after which a line may break whatever stands there.
"""

import re

BEGIN = re.compile(r'<(?P<tag>span) class="katex"|<(?P<link>a) class="try"')
BEFORE = re.compile(r"[(\[“„‘‚«]+$")
AFTER = re.compile(r"[^\s<]+")
WORD_JOINER = "\u2060"  # without it WebKit breaks the line all the same
PART = '<span class="katex-base">'


def keep_punctuation(html):
    """The HTML with `<span class="kept">` around each such box that text touches.

    Of a formula that is longer than a line, the last part stays with what follows it. It has such a
    span of its own: browsers ask what contains the box, not what contains both sides of a break.
    """
    parts, at = [], 0
    while found := BEGIN.search(html, at):
        end = _end(html, found.start(), found["tag"] or found["link"])
        before, after = BEFORE.search(html, at, found.start()), AFTER.match(html, end)
        start = before.start() if before else found.start()
        last = after.end() if after else end
        box = html[found.start() : end]
        if before or after:
            own = f"{html[start : found.start()]}{_last_part_kept(box)}{html[end:last]}"
            box = f'<span class="kept">{own}</span>'
        parts += [html[at:start], box]
        at = last
    return "".join([*parts, html[at:]])


def _last_part_kept(box):
    """The box; the last part of a formula in a span of its own."""
    start = box.rfind(PART)
    if start < 0:
        return box
    end = _end(box, start, "span")
    return f'{box[:start]}<span class="kept">{box[start:end]}{WORD_JOINER}</span>{box[end:]}'


def _end(html, start, tag):
    """Where the element that starts at `start` ends."""
    depth = 0
    for found in re.compile(rf"<(/?){tag}\b").finditer(html, start):
        depth += -1 if found[1] else 1
        if depth == 0:
            return html.index(">", found.end()) + 1
    raise ValueError(f"<{tag}> at {start} has no end.")
