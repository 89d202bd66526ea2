"""Tokens without a break, as the segments in them: a sentence is one, with the elements in it;
where words stand in elements alone, each of these has its own."""

import re

from publish.words.message import Segment, collapsed, has_words, of_attributes

VOID = {"br", "input", "wbr"}
NOT_READ = {"code", "kbd"}  # no messages of their own: part of the sentence around them, or code
WORDY_CALL = re.compile(r"term\(.*,|try_it\(|write_it\(", re.DOTALL)


def of_run(run):
    """The segments of tokens without a break; an element that is not whole divides them."""
    return _divided(run, _ends(run))


def _ends(run):
    """Index of each token that begins an element or a statement -> index of its end."""
    ends, begun = {}, []
    for index, (_, token) in enumerate(run):
        if token.kind not in ("tag", "statement") or token.name in (VOID | {"else", "elif"}):
            continue
        if not token.is_end:
            begun.append(index)
            continue
        name = token.name.removeprefix("end" if token.kind == "statement" else "")
        if begun and run[begun[-1]][1].name == name:
            ends[begun.pop()] = index
    return ends


def _divided(run, ends, start=0, end=None):
    """The segments of run[start:end], which holds whole elements and single tokens."""
    found, items, index = [], [], start
    end = len(run) if end is None else end
    while index < end:
        last = ends.get(index, index)
        token = run[index][1]
        is_lone = last == index and token.kind in ("tag", "statement") and token.name not in VOID
        if is_lone:
            found += _of_items(run, ends, items) + of_attributes(*run[index])
            items = []
        else:
            items.append((index, last))
        index = last + 1
    return found + _of_items(run, ends, items)


def _of_items(run, ends, items):
    """One segment, if there are words beside the elements; else the segments inside of these."""
    if not any(_is_read(run[first][1]) for first, last in items if first == last):
        return _inside(run, ends, items)
    kept = [index for index, item in enumerate(items) if _matters(run, *item)]
    head, body, tail = items[: kept[0]], items[kept[0] : kept[-1] + 1], items[kept[-1] + 1 :]
    at, last = run[body[0][0]][0], run[body[-1][1]]
    text = "".join(token.source for _, token in run[body[0][0] : body[-1][1] + 1])
    start = at + len(text) - len(text.lstrip(" \n"))
    end = last[0] + len(last[1].source) - (len(text) - len(text.rstrip(" \n")))
    segment = Segment(start, end, collapsed(text))
    return [*_inside(run, ends, head), segment, *_inside(run, ends, tail)]


def _inside(run, ends, items):
    """The segments inside of elements."""
    found = []
    for first, last in items:
        token = run[first][1]
        if first < last and (token.name in NOT_READ or 'translate="no"' in token.source):
            continue
        found += of_attributes(*run[first])
        if first < last:
            found += _divided(run, ends, first + 1, last)
    return found


def _is_read(token):
    """Whether a token outside of elements has words."""
    if token.kind == "expression":
        return WORDY_CALL.match(token.code) is not None
    return token.kind == "text" and has_words(token.source)


def _matters(run, first, last):
    """Whether a piece at the edge of a segment belongs to it: it is not empty, nor a field."""
    return any(
        token.kind == "expression" or (token.kind == "text" and token.source.strip())
        for _, token in run[first : last + 1]
    )
