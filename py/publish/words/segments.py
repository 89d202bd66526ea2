"""The segments of a template: pieces of its source that are translated as one, sentences with the
expressions and inline tags among them, and attributes that are read or heard."""

import re
from typing import NamedTuple

from publish.words.tokens import ATTRIBUTE, JINJA, TAG, tokens

INLINE = {
    "a",
    "abbr",
    "b",
    "br",
    "code",
    "em",
    "i",
    "input",
    "kbd",
    "label",
    "output",
    "q",
    "small",
}
INLINE |= {"span", "strong", "sub", "sup", "time", "wbr"}
VOID = {"br", "input", "wbr"}
NOT_READ = {"code", "kbd"}  # no messages of their own: part of the sentence around them, or code
READ_ATTRIBUTES = {"alt", "aria-label", "placeholder", "title"}
# Macros that make a block of their own, and so end a sentence; a displayed formula does, too.
BLOCK_MACROS = "answer|cell|code|controls|explained|figure|formula|guess|picture|questions|task"
BLOCK = re.compile(rf"(?:{BLOCK_MACROS}|inline)\(|maths\(.*,\s*true\)$", re.DOTALL)
WORDY_CALL = re.compile(r"term\(.*,|try_it\(|write_it\(", re.DOTALL)
DATA = {"path", "order", "card", "published", "key", "type"}  # blocks that hold no words
WORD = re.compile(r"[^\W\d_]{2,}")
ATTRIBUTE_START = re.compile(r' [\w-]+="')  # where a macro writes an attribute
ENTITY = re.compile(r"&#?\w+;")


class Segment(NamedTuple):
    """Where a message is in the source, and the message: the same text, white space collapsed."""

    start: int
    end: int
    message: str


def segments(source):
    """The segments of a template, in the order of the source; no two overlap."""
    found, run, at, skip_to = [], [], 0, None
    for token in tokens(source):
        placed = (at, token)
        at += len(token.source)
        if skip_to:
            if token.kind == "statement" and token.name == skip_to:
                skip_to = None
        elif _breaks(token, source, placed[0]):
            found += _of_run(run) + _attributes(*placed)
            run = []
            skip_to = _end_of_data(token)
        else:
            run.append(placed)
    return found + _of_run(run)


def collapsed(text):
    """The text with each run of spaces and line breaks as one space."""
    return re.sub(r"[ \t\n]+", " ", text).strip(" ")


def has_words(text):
    """Whether a text has a word: two letters that follow each other."""
    return WORD.search(ENTITY.sub(" ", text)) is not None


def _end_of_data(token):
    """The name of the statement up to which nothing is for readers; None if this starts no data."""
    if token.kind != "statement":
        return None
    name, *rest = token.code.split()
    if name == "block" and rest[0] in DATA:
        return "endblock"
    return "endset" if name == "set" and "=" not in rest else None


def _breaks(token, source, at):
    """Whether no segment reaches over this token, which is at `at`."""
    if token.kind == "tag":
        return token.name not in INLINE
    if token.kind == "expression":
        return BLOCK.match(token.code) is not None
    if token.kind == "statement":
        before = source[:at].rpartition("\n")[2]
        after = source[at + len(token.source) :].partition("\n")[0]
        is_alone = not before.strip() and not after.strip()
        return is_alone or token.name.removeprefix("end") not in ("if", "elif", "else", "for")
    is_layout = not token.source.strip() and "\n" in token.source
    return token.kind != "text" or is_layout or ATTRIBUTE_START.match(token.source) is not None


def _of_run(run):
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
            found += _of_items(run, ends, items) + _attributes(*run[index])
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
        found += _attributes(*run[first])
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


def _attributes(at, token):
    """The segments among the attributes of a tag."""
    if token.kind not in ("tag", "raw"):
        return []
    return [
        Segment(at + found.start(2), at + found.end(2), collapsed(found[2]))
        for found in ATTRIBUTE.finditer(re.match(TAG, token.source, re.DOTALL)[0])
        if found[1] in READ_ATTRIBUTES and has_words(re.sub(JINJA, "", found[2]))
    ]
