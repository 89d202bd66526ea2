"""Bytes of a file as text: UTF-8 or UTF-16, by its byte order mark, else that of Windows."""

import codecs
import re

from explorable.table.errors import TableError, quoted, refuse_format
from explorable.words import say

ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
HINT = re.compile(r'"?sep=.?"?[\t;,|]*(?=[\r\n])')  # a first line for Excel alone
SAMPLE = 400  # bytes that show which half of UTF-16 is zero in text of our alphabet


class Decoder:
    """`decode` takes the next bytes. What is no UTF-8 is read as Windows-1252 from there on."""

    def __init__(self):
        self._decoder = None
        self._lines = 0  # that have ended so far

    def decode(self, data, is_end):
        """The text of the next bytes. Raises TableError for the signature of another format."""
        is_first = self._decoder is None
        if is_first:
            refuse_format(data)
            unmarked = b"", _without_mark(data[:SAMPLE])
            order, name = next((m for m in ORDER_MARKS if data.startswith(m[0])), unmarked)
            data = data[len(order) :]
            self._decoder = codecs.getincrementaldecoder(name)()
        text = self._text(data, is_end)
        if "\0" in text:
            before = text[: text.index("\0")]
            start = max(before.rfind("\n"), before.rfind("\r")) + 1
            raise TableError(_no_text(before[start:]), self._lines + 1 + _breaks(before))
        self._lines += _breaks(text)
        return HINT.sub("", text, count=1) if is_first and HINT.match(text) else text

    def _text(self, data, is_end):
        waiting = self._decoder.getstate()[0]
        try:
            return self._decoder.decode(data, is_end)
        except UnicodeDecodeError:
            self._decoder = codecs.getincrementaldecoder("cp1252")("replace")
            return self._decoder.decode(waiting + data, is_end)


def _without_mark(start):
    """UTF-16 where every other byte of the first ones is zero; else UTF-8."""
    zeros = start[0::2].count(0), start[1::2].count(0)
    half = len(start) // 2
    if min(zeros) == 0 and max(zeros) > half / 2:
        return "utf-16-le" if zeros[1] else "utf-16-be"
    return "utf-8"


def _breaks(text):
    return text.count("\n") or text.count("\r")


def _no_text(before):
    if not before.strip():
        return say("This is not text. Open it in the program that made it, and save it as CSV.")
    return say(
        "After {before} comes a character (NUL) that no text has: the file is damaged, or no text. "
        "Save it anew as CSV.",
        before=quoted(before[-30:]),
    )
