"""Exports that the build leaves out of Pyodide's main module: nothing that is loaded needs them."""

import json
import subprocess
from pathlib import Path

import pytest

from publish.pyodide import compiled
from publish.wasm import binary, trim
from publish.wasm.split import STUBS

ROOT = Path(__file__).parents[3]
RELEASED = ROOT / "node_modules" / "pyodide"
SHIPPED = ROOT / "dist" / "python" / compiled.compiled_folder(ROOT)
BASE = max(binary.places((RELEASED / compiled.WASM).read_bytes()).values())


def exports(folder):
    """Name -> (kind, index) of everything that the module exports for Pyodide."""
    found = binary.exports((folder / compiled.WASM).read_bytes())
    return {name: one for name, one in found.items() if name != STUBS and ":" not in name}


@pytest.fixture(scope="module")
def instantiated():
    """What Pyodide is like as it is shipped, and as it was released."""
    script = Path(__file__).with_name("exported_places.mjs")
    command = ["node", str(script), str(SHIPPED), str(RELEASED)]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def test_every_symbol_of_every_library_is_exported_still():
    wheels = [*(ROOT / "dist" / "python" / "print").glob("*.whl")]
    needed = set().union(*map(trim.library_imports, wheels))
    shipped, released = exports(SHIPPED), exports(RELEASED)
    assert len(wheels) > 5
    assert needed & released.keys() <= shipped.keys()
    assert len(needed & released.keys()) > 500


def test_exports_have_the_function_that_they_had():
    shipped, released = exports(SHIPPED), exports(RELEASED)
    assert len(shipped) < len(released) / 5
    assert shipped.items() <= released.items()


def test_functions_are_where_their_addresses_say(instantiated):
    for one in instantiated:
        assert not one["wrong"]
    shipped, released = (one["places"] for one in instantiated)
    assert len(shipped) > 500
    assert shipped.keys() <= released.keys()


def test_functions_that_are_in_the_table_stay_at_their_places(instantiated):
    shipped, released = (one["places"] for one in instantiated)
    in_table = {name: place for name, place in released.items() if place <= BASE}
    assert {name: shipped[name] for name in shipped.keys() & in_table.keys()} == {
        name: place for name, place in in_table.items() if name in shipped
    }
    added = [shipped[name] for name in shipped.keys() - in_table.keys()]
    assert min(added) > BASE
