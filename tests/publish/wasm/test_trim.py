"""Unused exports are left out of a script and its module, and of nothing else."""

import re
import zipfile

import pytest

from publish.wasm import binary, trim
from tests.publish.wasm.test_binary import SMALL

SCRIPT = (
    'var _g,_c;function assignWasmExports(wasmExports){_g=Module["_g"]=wasmExports["g"];'
    '_c=Module["_c"]=wasmExports["c"].value>>>0;'
    't=Module["t"]=wasmTable=wasmExports["t"]}updateGOT(origExports);'
)


def names(script):
    return set(re.findall(r'wasmExports\["(\w+)"\]', script))


@pytest.fixture
def wheel(tmp_path):
    """The path of a wheel whose library imports `f`."""
    path = tmp_path / "library.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("package/library.so", SMALL)
    return path


@pytest.mark.parametrize(
    ("use", "kept"), [("", {"t"}), ("_g()", {"t", "g"}), ('call("g", _c)', {"t", "g", "c"})]
)
def test_what_a_script_names_is_kept(use, kept):
    module, script = trim.trimmed(SMALL, SCRIPT, [use], set())
    assert {*binary.exports(module)} == names(script) == kept
    assert trim.trimmed(SMALL, SCRIPT + use, [], set())[0] == module


def test_a_use_in_a_longer_word_is_none():
    assert {*binary.exports(trim.trimmed(SMALL, SCRIPT, ["my_g _go"], set())[0])} == {"t"}


def test_what_a_library_imports_is_kept(wheel):
    renamed = SMALL.replace(b"\1g\0", b"\1f\0")
    module, _ = trim.trimmed(renamed, SCRIPT.replace('g"]', 'f"]'), [], trim.library_imports(wheel))
    assert {*binary.exports(module)} == {"t", "f"}


def test_the_script_knows_the_places_of_exported_functions():
    _, script = trim.trimmed(SMALL, SCRIPT, ["_g"], set())
    assert '({"g":3}))' in script
    assert script.index("functionsInTableMap") < script.index("updateGOT")


def test_another_script_is_refused():
    for other in (SCRIPT.replace("updateGOT", "update"), SCRIPT.replace("assignWasm", "assign")):
        with pytest.raises(ValueError):
            trim.trimmed(SMALL, other, ["_g"], set())
