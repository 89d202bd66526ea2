"""Reading WebAssembly gives what the engine of Node says; fewer exports change nothing else."""

import json
import subprocess
from pathlib import Path

import pytest

from publish.wasm import binary

ROOT = Path(__file__).parents[3]
MAIN = ROOT / "node_modules" / "pyodide" / "pyodide.asm.wasm"
SAY = """
const module = new WebAssembly.Module(require("fs").readFileSync(0));
const names = (list) => list.map(({ name }) => name);
const { imports, exports } = WebAssembly.Module;
console.log(JSON.stringify([names(imports(module)), names(exports(module))]));
"""
# (module (import "m" "f" (func)) (table (export "t") 4 funcref) (func (export "g") (result i32)
#   i32.const 7) (global (export "c") i32 (i32.const 300)) (elem (i32.const 1) $g $f $g))
SMALL = bytes.fromhex(
    "0061736d01000000 01080260000060 00017f 020701016d0166 0000 03020101 0404017000 04"
    "0607017f0041ac020b 070d030174010001670001016303 00 0909010041010b03010001 0a060104 0041070b"
)


def said(module):
    """What Node says that the module imports and exports."""
    ran = subprocess.run(["node", "-e", SAY], input=module, capture_output=True, check=True)
    return json.loads(ran.stdout)


@pytest.mark.parametrize("module", [SMALL, MAIN], ids=["small", "Pyodide"])
def test_names_are_those_that_an_engine_reads(module):
    content = module if isinstance(module, bytes) else module.read_bytes()
    imported, exported = said(content)
    assert binary.imports(content) == set(imported)
    assert [*binary.exports(content)] == exported


def test_a_module_with_fewer_exports_is_the_same_module():
    fewer = binary.with_exports(SMALL, {"g", "t"})
    assert said(fewer) == [["f"], ["t", "g"]]
    assert len(fewer) == len(SMALL) - len("\1c\3\0")
    assert binary.with_exports(SMALL, {"t", "g", "c"}) == SMALL
    kept = {number: one for number, one in binary.sections(fewer) if number != binary.EXPORTS}
    assert kept.items() <= dict(binary.sections(SMALL)).items()


def test_places_are_the_last_ones_in_the_table():
    assert binary.places(SMALL) == {0: 2, 1: 3}
    kind, index = binary.exports(SMALL)["g"]
    assert (kind, index) == (binary.FUNCTION, 1)


@pytest.mark.parametrize("value", [0, 1, 127, 128, 300, 2**14, 2**32 - 1])
def test_numbers_are_read_as_they_are_written(value):
    reader = binary.Reader(binary.number(value))
    assert reader.number() == value
    assert reader.is_done


def test_only_modules_and_known_segments_are_read():
    with pytest.raises(ValueError, match="no WebAssembly"):
        binary.exports(b"\0asm\2\0\0\0")
    passive = SMALL.replace(bytes.fromhex("09090100"), bytes.fromhex("09090101"))
    with pytest.raises(ValueError, match="not known here"):
        binary.places(passive)
