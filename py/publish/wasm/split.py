"""Splits a WebAssembly module into a primary and a secondary module, by a profile.

The primary module is the whole one, but a function that no profiled session has called is a stub
there. The first stub that is called loads the secondary module, which has the code of all
functions; stubs call what stands there (site/boot/wasm/split-module.js). Both have the same memory,
tables, tags and mutable globals, and all functions keep their numbers: no instruction is changed.
The idea is that of Binaryen's wasm-split.
"""

from publish.wasm.binary import FUNCTION, GLOBAL, IMPORTS, MEMORY, TABLE, TAG, number
from publish.wasm.code import (
    CODE,
    DATA,
    ELEMENTS,
    EXPORTS,
    GLOBALS,
    MEMORIES,
    TABLES,
    TAGS,
    TYPES,
    assembled,
    bodies,
    extended,
    function_types,
    global_entries,
    imported,
    limited_entries,
    listed,
    named,
    section,
    types,
)

PRIMARY = "primary"  # the module from which the secondary one imports
STUBS = "stubs"  # the table of what stubs call: at place 0, what loads the secondary module
NOTHING = b"\x60\0\0"  # the type of a function without parameters and results
EMPTY_SEGMENT = b"\x01\0"
# Instructions.
CONSTANT, LOCAL, FROM_TABLE, IS_NULL = b"\x41", b"\x20", b"\x25", b"\xd1"
IF, CALL_INDIRECT, END, NO_LOCALS = b"\x04\x40", b"\x11", b"\x0b", b"\0"


def split(module, used):
    """(primary, secondary) of a module, as bytes.

    The primary module keeps the functions of the numbers `used`, counted among the module's own,
    and those that are no longer than their stubs. Raises ValueError where a module has types,
    globals or mutable globals in an order that are not known here.
    """
    known = types(module)
    kinds = [content for content, _ in known]
    nothing = kinds.index(NOTHING) if NOTHING in kinds else len(kinds)
    table = imported(module)[TABLE] + len(limited_entries(module, TABLES))
    new, stubbed = [], []
    for one, (body, kind) in enumerate(zip(bodies(module), function_types(module), strict=True)):
        code = stub(table, len(stubbed) + 1, kind, known[kind][1], nothing)
        if one not in used and len(code) < len(body):
            stubbed.append(one)
            body = code
        new.append(number(len(body)) + body)
    stubs = b"\x70\0" + number(len(stubbed) + 1)
    own = own_state(module)
    exports = [(f"{kind}:{index}", kind, index) for kind, index, _ in own]
    exports.append((STUBS, TABLE, table))
    changed = {
        TYPES: extended(module, TYPES, [] if NOTHING in kinds else [NOTHING]),
        TABLES: extended(module, TABLES, [stubs]),
        EXPORTS: extended(
            module, EXPORTS, [named(name) + bytes([kind]) + number(i) for name, kind, i in exports]
        ),
        CODE: section(CODE, new),
    }
    return assembled(module, changed), secondary(module, own, table, stubs, stubbed)


def stub(table, place, kind, parameters, nothing):
    """The body of a function of type `kind` that calls what stands at a place of the table.

    Where nothing stands there yet, it calls what stands at place 0 first, of type `nothing`.
    """
    at, of = CONSTANT + signed(place), number(table)
    code = NO_LOCALS + at + FROM_TABLE + of + IS_NULL + IF
    code += CONSTANT + b"\0" + CALL_INDIRECT + number(nothing) + of + END
    code += b"".join(LOCAL + number(one) for one in range(parameters))
    return code + at + CALL_INDIRECT + number(kind) + of + END


def signed(value):
    """The bytes of a signed integer that is not negative (LEB128)."""
    low, rest = value & 127, value >> 7
    return bytes([low | 128]) + signed(rest) if rest or low >= 64 else bytes([low])


def own_state(module):
    """(kind, index, description) of all that both modules have in common and the whole one makes.

    Of its globals, those that can change; raises ValueError if others are before them, because the
    secondary module, which imports them, would count others.
    """
    first = imported(module)
    can_change = [changes for _, _, changes in global_entries(module)]
    if can_change != sorted(can_change, reverse=True):
        raise ValueError("Globals that cannot change are before others that can.")
    described = {
        MEMORY: limited_entries(module, MEMORIES),
        TABLE: limited_entries(module, TABLES),
        TAG: limited_entries(module, TAGS),
        GLOBAL: [bytes([of, 1]) for _, of, changes in global_entries(module) if changes],
    }
    return [
        (kind, first[kind] + place, description)
        for kind, entries in described.items()
        for place, description in enumerate(entries)
    ]


def secondary(module, own, table, stubs, stubbed):
    """The code of all functions, with everything else imported; it fills the table of stubs."""
    state = [(f"{kind}:{index}", kind, description) for kind, index, description in own]
    state.append((STUBS, TABLE, stubs))
    first = imported(module)[FUNCTION]
    functions = b"".join(number(first + one) for one in stubbed)
    filled = number(2) + number(table) + CONSTANT + b"\1" + END + b"\0" + number(len(stubbed))
    _, segments = listed(module, DATA)
    constant = [content for content, _, changes in global_entries(module) if not changes]
    changed = {
        IMPORTS: extended(
            module,
            IMPORTS,
            [named(PRIMARY) + named(name) + bytes([kind]) + what for name, kind, what in state],
        ),
        GLOBALS: section(GLOBALS, constant),
        ELEMENTS: section(ELEMENTS, [filled + functions]),
        DATA: section(DATA, [EMPTY_SEGMENT] * segments),  # instructions may name them
    }
    gone = dict.fromkeys((0, TABLES, MEMORIES, TAGS, EXPORTS, 8), b"")
    return assembled(module, gone | changed)
