"""Marks the functions of a WebAssembly module that are called, for the profile of a session."""

from publish.wasm.binary import GLOBAL, Reader, number
from publish.wasm.code import (
    CODE,
    EXPORTS,
    GLOBALS,
    assembled,
    bodies,
    extended,
    global_entries,
    imported,
    named,
    section,
)

MARK = "mark:"  # and the number of a function: the export that says whether it has been called
UNCALLED = b"\x7f\1\x41\0\x0b"  # an integer that can change, first 0
SET = b"\x41\1\x24"  # sets the global of the number that follows to 1


def marked(module):
    """The module, in which a global of each function of its own is 1 once it has been called."""
    first = imported(module)[GLOBAL] + len(global_entries(module))
    code = [with_mark(body, first + one) for one, body in enumerate(bodies(module))]
    exports = [
        named(f"{MARK}{one}") + bytes([GLOBAL]) + number(first + one) for one in range(len(code))
    ]
    changed = {
        GLOBALS: extended(module, GLOBALS, [UNCALLED] * len(code)),
        EXPORTS: extended(module, EXPORTS, exports),
        CODE: section(CODE, code),
    }
    return assembled(module, changed)


def with_mark(body, variable):
    """The entry of a function in the code section that sets this global first."""
    reader = Reader(body)
    for _ in range(reader.number()):  # groups of locals
        reader.number()
        reader.byte()
    body = body[: reader.at] + SET + number(variable) + body[reader.at :]
    return number(len(body)) + body
