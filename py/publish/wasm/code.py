"""Parts of a WebAssembly module, read and written: types, imports, globals, functions' bodies.

Source: WebAssembly Core Specification, "Binary Format".
"""

from publish.wasm.binary import HEADER, IMPORTS, Reader, number, sections, skip_type

TYPES, FUNCTIONS, TABLES, MEMORIES, TAGS, GLOBALS = 1, 3, 4, 5, 13, 6
EXPORTS, ELEMENTS, DATA_COUNT, CODE, DATA = 7, 9, 12, 10, 11
# As they stand in a module, but for custom ones and the function to start with.
ORDER = (TYPES, IMPORTS, FUNCTIONS, TABLES, MEMORIES, TAGS, GLOBALS, EXPORTS, 8, ELEMENTS)
ORDER += (DATA_COUNT, CODE, DATA)
FUNCTION_TYPE = 0x60
INTEGER, LONG, OTHER_GLOBAL, NULL, END = 0x41, 0x42, 0x23, 0xD0, 0x0B  # of constant expressions


def listed(module, one):
    """A reader of section `one` after the number of its entries, and that number."""
    reader = Reader(dict(sections(module)).get(one, b"\0"))
    return reader, reader.number()


def section(one, entries):
    """Section `one` with these entries, each as bytes."""
    content = number(len(entries)) + b"".join(entries)
    return bytes([one]) + number(len(content)) + content


def extended(module, one, entries):
    """Section `one` of the module with more entries at its end."""
    reader, count = listed(module, one)
    content = number(count + len(entries)) + reader.content[reader.at :] + b"".join(entries)
    return bytes([one]) + number(len(content)) + content


def assembled(module, changed):
    """The module with other sections: `changed` says number -> bytes, b"" for none."""
    custom = b"".join(
        bytes([0]) + number(len(content)) + content
        for one, content in sections(module)
        if one == 0 and 0 not in changed
    )
    own = {
        one: bytes([one]) + number(len(content)) + content
        for one, content in sections(module)
        if one
    }
    return module[:HEADER] + custom + b"".join((own | changed).get(one, b"") for one in ORDER)


def types(module):
    """The bytes of every type, and how many parameters it has.

    Raises ValueError for types that are not of functions.
    """
    (reader, count), found = listed(module, TYPES), []
    for _ in range(count):
        start = reader.at
        if reader.byte() != FUNCTION_TYPE:
            raise ValueError("The module has types of a kind that is not known here.")
        parameters = len(reader.bytes())
        reader.bytes()  # results
        found.append((reader.content[start : reader.at], parameters))
    return found


def function_types(module):
    """The number of the type of every function of the module's own."""
    reader, count = listed(module, FUNCTIONS)
    return [reader.number() for _ in range(count)]


def imported(module):
    """Kind -> how many of it the module imports."""
    found = dict.fromkeys(range(5), 0)
    reader, count = listed(module, IMPORTS)
    for _ in range(count):
        reader.bytes()
        reader.bytes()
        kind = reader.byte()
        skip_type(reader, kind)
        found[kind] += 1
    return found


def bodies(module):
    """The body of every function of the module's own: its locals and instructions, as bytes."""
    reader, count = listed(module, CODE)
    return [reader.bytes() for _ in range(count)]


def global_entries(module):
    """(bytes, type, whether it can change) of every global of the module's own.

    Raises ValueError if its first value is more than a constant or another global.
    """
    (reader, count), found = listed(module, GLOBALS), []
    for _ in range(count):
        start = reader.at
        value_type, can_change, kind = reader.byte(), reader.byte(), reader.byte()
        reader.number()
        if kind not in (INTEGER, LONG, OTHER_GLOBAL, NULL) or reader.byte() != END:
            raise ValueError("A global begins with a value of a kind that is not known here.")
        found.append((reader.content[start : reader.at], value_type, bool(can_change)))
    return found


def limited_entries(module, one):
    """The bytes of every entry of the section of tables, memories or tags."""
    (reader, count), found = listed(module, one), []
    for _ in range(count):
        start = reader.at
        if one == TABLES:
            reader.byte()  # what it holds
        has_limit = reader.byte()  # of a tag: 0
        for _ in range(1 + (has_limit & 1)):
            reader.number()
        found.append(reader.content[start : reader.at])
    return found


def named(name):
    return number(len(name.encode())) + name.encode()
