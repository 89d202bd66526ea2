"""Functions that no module can call are left out of Pyodide's script, and no others."""

import subprocess

import pytest

from publish.wasm.glue import LEFT_OUT, shaken, without_uncalled

SCRIPT = (
    "async function _createPyodideModule(moduleArg={}){var moduleRtn;var Module=moduleArg;"
    'var abort=()=>{};var help=()=>"of _read";'
    'var _read=()=>help();_read.sig="ip";Module["_read"]=_read;'
    'var _draw=()=>eval("1");_draw.sig="v";Module["_draw"]=_draw;'
    'var _emscripten_glFlush=()=>1;_emscripten_glFlush.sig="v";'
    'Module["_emscripten_glFlush"]=_emscripten_glFlush;var SDL={};Module["SDL"]=SDL;'
    'var FS={};Module["FS"]=FS;'
    "var wasmImports={read:_read,draw:_draw,emscripten_glFlush:_emscripten_glFlush,abort};"
    "moduleRtn=wasmImports;"
    "return moduleRtn}export default _createPyodideModule;\n"
)
GL = "emscripten_glFlush"


def called(imported, others=()):
    return shaken(without_uncalled(SCRIPT, imported, others))


def run(script):
    """What the script gives to a main module, as text."""
    show = "console.log(JSON.stringify(Object.entries(given).map(([name, f]) => [name, f.name])));"
    script = script.replace("export default", "const create =")
    program = f"{script}\nconst given = await create({{}});\n{show}"
    command = ["node", "--input-type=module", "--eval", program]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_what_modules_import_stays_with_all_that_it_uses():
    script = called({"read", "abort"})
    assert 'help=()=>"of _read"' in script
    assert '_read.sig="ip"' in script
    assert "draw" not in script
    assert 'Module["FS"]' in script, "also what is no function of a module"
    assert run(script) == '[["read","_read"],["abort","abort"]]'


def test_one_function_takes_the_place_of_all_of_webgl():
    script = called({"read", GL, "abort"})
    assert "_emscripten_glFlush" not in script
    assert f'{LEFT_OUT}.sig="v"' in script
    assert f'["{GL}","{LEFT_OUT}"]' in run(script)


@pytest.mark.parametrize(("use", "kept"), [("M._draw()", True), ('"_draw"', True), ("", False)])
def test_what_another_script_names_stays(use, kept):
    assert ("_draw" in called({"read"}, [use])) == kept


def test_graphics_that_nothing_names_leave_and_their_name_too():
    assert "SDL" not in called({"read"})
    assert "SDL" in called({"read"}, ["module.SDL"])


def test_code_that_is_evaluated_is_evaluated_as_before():
    assert 'eval("1")' in called({"draw"})


def test_another_script_is_refused():
    with pytest.raises(ValueError):
        without_uncalled(SCRIPT.replace("wasmImports", "given"), set(), [])
    with pytest.raises(subprocess.CalledProcessError):
        shaken(SCRIPT.replace("_createPyodideModule", "_create"))
