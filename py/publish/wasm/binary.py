"""Reads WebAssembly's binary format: imports, exports, tables; writes a module with fewer exports.

Source: WebAssembly Core Specification, "Binary Format".
"""

HEADER = 8  # bytes: magic number and version
IMPORTS, EXPORTS, ELEMENTS = 2, 7, 9  # numbers of sections
FUNCTION, TABLE, MEMORY, GLOBAL, TAG = range(5)  # kinds of imports and exports
ACTIVE, CONSTANT, END = 0, 0x41, 0x0B  # a segment of the first table; i32.const; end


class Reader:
    """Reads values from `content`, one after another."""

    def __init__(self, content, at=0):
        self.content, self.at = content, at

    @property
    def is_done(self):
        return self.at >= len(self.content)

    def byte(self):
        self.at += 1
        return self.content[self.at - 1]

    def number(self):
        """An unsigned integer, seven bits a byte, the lowest first (LEB128)."""
        value = shift = 0
        while (byte := self.byte()) >= 128:
            value |= (byte & 127) << shift
            shift += 7
        return value | byte << shift

    def bytes(self):
        """A length, and so many bytes."""
        length = self.number()
        self.at += length
        return self.content[self.at - length : self.at]

    def name(self):
        return self.bytes().decode()


def number(value):
    """The bytes of an unsigned integer (LEB128)."""
    low, rest = value & 127, value >> 7
    return bytes([low | 128]) + number(rest) if rest else bytes([low])


def sections(module):
    """(number, content) of every section in order; raises ValueError for anything but a module."""
    if module[:HEADER] != b"\0asm\1\0\0\0":
        raise ValueError("This is no WebAssembly module of version 1.")
    reader = Reader(module, HEADER)
    while not reader.is_done:
        yield reader.byte(), reader.bytes()


def imports(module):
    """The names of everything that the module imports, from whatever module."""
    return {
        name
        for section, content in sections(module)
        if section == IMPORTS
        for name in imported(Reader(content))
    }


def imported(reader):
    for _ in range(reader.number()):
        reader.name()  # of the module
        yield reader.name()
        skip_type(reader, reader.byte())


def skip_type(reader, kind):
    """Read past the type of an import."""
    if kind in (FUNCTION, TAG):
        if kind == TAG:
            reader.byte()
        reader.number()
        return
    if kind in (TABLE, GLOBAL):
        reader.byte()
    has_limit = reader.byte()
    if kind == GLOBAL:
        return  # it was whether it may change
    for _ in range(1 + (has_limit & 1)):
        reader.number()


def exports(module):
    """Name -> (kind, index) of everything that the module exports, in order."""
    found = {}
    for section, content in sections(module):
        if section == EXPORTS:
            reader = Reader(content)
            for _ in range(reader.number()):
                name = reader.name()
                found[name] = reader.byte(), reader.number()
    return found


def places(module):
    """Function -> its last place in the module's only table, both as numbers.

    Raises ValueError if segments are not written at constant places, or refer to other tables.
    """
    found = {}
    for section, content in sections(module):
        if section == ELEMENTS:
            reader = Reader(content)
            for _ in range(reader.number()):
                start = segment_start(reader)
                for place in range(start, start + reader.number()):
                    found[reader.number()] = place
    return found


def segment_start(reader):
    if (reader.number(), reader.byte()) != (ACTIVE, CONSTANT):
        raise ValueError("A segment of the table is of a kind that is not known here.")
    start = reader.number()  # signed, but small and positive
    if reader.byte() != END:
        raise ValueError("The place of a segment is not constant.")
    return start


def with_exports(module, kept):
    """The same module, which exports only what is `kept`: names of some of its exports."""
    entries = [
        number(len(name.encode())) + name.encode() + bytes([kind]) + number(index)
        for name, (kind, index) in exports(module).items()
        if name in kept
    ]
    section = number(len(entries)) + b"".join(entries)
    contents = [(one, section if one == EXPORTS else content) for one, content in sections(module)]
    parts = (bytes([one]) + number(len(content)) + content for one, content in contents)
    return module[:HEADER] + b"".join(parts)
