"""The segments of a template: pieces of its source that are translated as one, sentences with the
expressions and inline tags among them, and attributes that are read or heard."""

import re

from publish.words.message import of_attributes
from publish.words.runs import of_run
from publish.words.tokens import tokens

INLINE = {"a", "abbr", "b", "br", "code", "em", "i", "input", "kbd", "label", "output", "q"}
INLINE |= {"small", "span", "strong", "sub", "sup", "time", "wbr"}
# Macros that make a block of their own, and so end a sentence; a displayed formula does, too.
BLOCK_MACROS = "answer|cell|code|controls|explained|figure|formula|guess|picture|questions|task"
BLOCK = re.compile(rf"(?:{BLOCK_MACROS}|inline)\(|maths\(.*,\s*true\)$", re.DOTALL)
DATA = {"path", "order", "card", "published", "key", "type"}  # blocks that hold no words
OF_ATTRIBUTE = re.compile(r' [\w-]+="|[\w-]*"$')  # where a macro writes an attribute


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
            found += of_run(run) + of_attributes(*placed)
            run = []
            skip_to = _end_of_data(token)
        else:
            run.append(placed)
    return found + of_run(run)


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
    return token.kind != "text" or is_layout or OF_ATTRIBUTE.match(token.source) is not None
