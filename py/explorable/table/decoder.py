"""Bytes of a file as text: UTF-8 or UTF-16, by its byte order mark, else that of Windows."""

import codecs

from explorable.table.errors import refuse_format

ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Decoder:
    """`decode` takes the next bytes. What is no UTF-8 is read as Windows-1252 from there on."""

    def __init__(self):
        self._decoder = None

    def decode(self, data, is_end):
        """The text of the next bytes. Raises TableError for the signature of another format."""
        if self._decoder is None:
            refuse_format(data)
            order, name = next((m for m in ORDER_MARKS if data.startswith(m[0])), (b"", "utf-8"))
            data = data[len(order) :]
            self._decoder = codecs.getincrementaldecoder(name)()
        waiting = self._decoder.getstate()[0]
        try:
            return self._decoder.decode(data, is_end)
        except UnicodeDecodeError:
            self._decoder = codecs.getincrementaldecoder("cp1252")("replace")
            return self._decoder.decode(waiting + data, is_end)
