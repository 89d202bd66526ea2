"""A message in the source of a template: a segment, with white space collapsed, or an attribute."""

import re
from typing import NamedTuple

from publish.words.tokens import ATTRIBUTE, JINJA, TAG

READ_ATTRIBUTES = {"alt", "aria-label", "placeholder", "title"}
WORD = re.compile(r"[^\W\d_]{2,}")
ENTITY = re.compile(r"&#?\w+;")


class Segment(NamedTuple):
    """Where a message is in the source, and the message: the same text, white space collapsed."""

    start: int
    end: int
    message: str


def collapsed(text):
    """The text with each run of spaces and line breaks as one space."""
    return re.sub(r"[ \t\n]+", " ", text).strip(" ")


def has_words(text):
    """Whether a text has a word: two letters that follow each other."""
    return WORD.search(ENTITY.sub(" ", text)) is not None


def of_attributes(at, token):
    """The segments among the attributes of a tag."""
    if token.kind not in ("tag", "raw"):
        return []
    return [
        Segment(at + found.start(2), at + found.end(2), collapsed(found[2]))
        for found in ATTRIBUTE.finditer(re.match(TAG, token.source, re.DOTALL)[0])
        if found[1] in READ_ATTRIBUTES and has_words(re.sub(JINJA, "", found[2]))
    ]
