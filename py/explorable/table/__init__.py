"""Tables that readers bring: delimited text in, columns of numbers and words out.

Reader takes the bytes of a file piece by piece, so that a page can show how far it is and stop.
Whatever cannot be read ends in a TableError: one sentence with row and column, and a way on.
"""

from explorable.table.design import Design, design
from explorable.table.errors import TableError
from explorable.table.reader import Reader, read

__all__ = ["Design", "Reader", "TableError", "design", "read"]
