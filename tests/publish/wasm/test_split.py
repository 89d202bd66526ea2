"""A module that is split does what the whole one does, and loads the rest when it is needed."""

import base64
import json
import subprocess
from pathlib import Path

import pytest

from publish.wasm import code
from publish.wasm.binary import FUNCTION, GLOBAL, IMPORTS, MEMORY, TABLE, number
from publish.wasm.marks import MARK, marked
from publish.wasm.split import split

ROOT = Path(__file__).parents[3]
MAIN = ROOT / "node_modules" / "pyodide" / "pyodide.asm.wasm"
SPLIT_MODULE = ROOT / "site" / "boot" / "wasm" / "split-module.js"
# Calls exports, of the whole module or of a primary one with its secondary module.
RUN = f"""
import {{ completing }} from {json.dumps(SPLIT_MODULE.as_uri())};
import {{ readFileSync }} from "node:fs";
const {{ modules, calls }} = JSON.parse(readFileSync(0));
const bytes = modules.map((text) => Buffer.from(text, "base64"));
const imports = {{ m: {{ double: (x) => 2 * x }} }};
let loads = 0;
const load = () => {{ loads += 1; return bytes[1]; }};
let instance = new WebAssembly.Instance(new WebAssembly.Module(bytes[0]), imports);
if (bytes[1]) instance = completing(load)(instance, imports);
const answers = calls.map(([name, ...given]) => [instance.exports[name](...given), loads]);
const marks = Object.entries(instance.exports).filter(([name]) => name.startsWith("{MARK}"));
const called = marks.filter(([, mark]) => mark.value).map(([name]) => name);
console.log(JSON.stringify([answers, Object.keys(instance.exports), called]));
"""
INTEGER = 0x7F
# (func (param i32) (result i32)), (func (param i32 i32) (result i32)), (func)
TYPES = [b"\x60\1\x7f\1\x7f", b"\x60\2\x7f\x7f\1\x7f", b"\x60\0\0"]
LONG = b"\1" * 60  # no operation, so often that a stub is shorter


def constant(value):
    return b"\x41" + number(value)


def assembled(types=TYPES, changes=(1, 0), padding=LONG):
    """A module of four functions that share a memory, a table, and a global that can change.

    They call each other, an import, and what is in the table.
    """
    functions = {
        # count(x): total += x; memory[0] = total; returns total
        "count": (0, b"\x23\0\x20\0\x6a\x24\0" + constant(0) + b"\x23\0\x36\2\0\x23\0"),
        # both(x, y): double(count(x)) + last(y)
        "both": (1, b"\x20\0\x10\1\x10\0\x20\1\x10\3\x6a"),
        # last(x): memory[0] + x + 5, the global that cannot change
        "last": (0, constant(0) + b"\x28\2\0\x20\0\x6a\x23\1\x6a"),
        # through(x): table[1](x), which is last
        "through": (0, b"\x20\0" + constant(1) + b"\x11\0\0"),
    }
    kinds = [bytes([kind]) for kind, _ in functions.values()]
    bodies = [b"\0" + padding + text + b"\x0b" for _, text in functions.values()]
    values = [bytes([INTEGER, one]) + constant(5 * (1 - one)) for one in changes]
    exports = [(name, FUNCTION, 1 + at) for at, name in enumerate(functions)]
    entries = [code.named(name) + bytes([kind, at]) for name, kind, at in exports]
    parts = {
        code.TYPES: types,
        IMPORTS: [code.named("m") + code.named("double") + b"\0\0"],
        code.FUNCTIONS: kinds,
        code.TABLES: [b"\x70\0\2"],
        code.MEMORIES: [b"\0\1"],
        code.GLOBALS: [one + b"\x0b" for one in values],
        code.EXPORTS: entries,
        code.ELEMENTS: [b"\0" + constant(1) + b"\x0b\1\3"],
        code.CODE: [number(len(body)) + body for body in bodies],
        code.DATA: [b"\0" + constant(0) + b"\x0b\1\7"],  # memory[0] is 7 at first
    }
    return b"\0asm\1\0\0\0" + b"".join(code.section(*part) for part in parts.items())


def run(modules, calls):
    """Of each call what it returns and the loads so far; the exports; the marks that are set."""
    texts = [base64.b64encode(one).decode() for one in modules]
    command = ["node", "--input-type=module", "-e", RUN]
    given = json.dumps({"modules": texts, "calls": calls})
    ran = subprocess.run(command, input=given, capture_output=True, encoding="utf-8", check=True)
    return json.loads(ran.stdout)


CALLS = [["last", 1], ["count", 4], ["count", 3], ["both", 2, 1], ["through", 10], ["count", 1]]
ANSWERS = [13, 4, 7, 33, 24, 10]


def test_the_whole_module_says_what_is_expected():
    answers, exports, _ = run([assembled()], CALLS)
    assert [value for value, _ in answers] == ANSWERS
    assert exports == ["count", "both", "last", "through"]


@pytest.mark.parametrize("used", [{*range(4)}, {0}, {1, 3}, {2}, {0, 1, 2}, set()])
def test_a_split_module_answers_as_the_whole_one(used):
    answers, exports, _ = run(split(assembled(), used), CALLS)
    assert [value for value, _ in answers] == ANSWERS
    assert exports == ["count", "both", "last", "through"], "what Pyodide is to see"
    assert answers[-1][1] == (len(used) < 4), "it is loaded once, or not at all"


def test_the_secondary_module_waits_for_a_function_that_is_not_there():
    answers, _, _ = run(split(assembled(), {0, 2}), CALLS)
    assert [loads for _, loads in answers] == [0, 0, 0, 1, 1, 1]


def test_functions_that_are_shorter_than_their_stubs_stay():
    short = assembled(padding=b"")
    primary, _ = split(short, set())
    assert code.bodies(primary) == code.bodies(short)
    assert run(split(short, set()), CALLS)[0][-1] == [ANSWERS[-1], 0]


def test_marks_say_which_functions_have_been_called():
    answers, _, called = run([marked(assembled())], CALLS[:2])
    assert [value for value, _ in answers] == ANSWERS[:2]
    assert called == [f"{MARK}0", f"{MARK}2"]


def test_a_module_that_cannot_be_split_is_refused():
    with pytest.raises(ValueError, match="cannot change are before"):
        split(assembled(changes=(0, 1)), set())
    with pytest.raises(ValueError, match="types of a kind"):
        split(assembled(types=[b"\x5f\0"]), set())


@pytest.mark.parametrize("share", [0, 3])
def test_an_engine_accepts_the_halves_of_pyodide(share):
    whole = MAIN.read_bytes()
    used = {one for one in range(len(code.bodies(whole))) if share and one % share}
    for half in split(whole, used):
        script = "new WebAssembly.Module(require('fs').readFileSync(0))"
        subprocess.run(["node", "-e", script], input=half, check=True)
        assert len(half) < len(whole)
    kinds = code.imported(split(whole, used)[1])
    assert (kinds[TABLE], kinds[MEMORY]) == (4, 1)
    assert kinds[GLOBAL] == code.imported(whole)[GLOBAL] + 4
