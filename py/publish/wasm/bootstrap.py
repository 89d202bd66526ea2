"""Lets Pyodide's script find modules of Python by their names, and compile no Python for that.

At its start it evaluates four lines of Python by way of syntax trees. In a browser each function of
WebAssembly is compiled when it is first called: with those lines a start would wait for hundreds of
functions of Python's own parser and compiler. Nor is a module imported that a restored memory has.
"""

MODULE = "API._pyodide._base.import_module"
INSTEAD = {
    'API._pyodide._base.eval_code("{}")': "API._pyodide._base.builtins.dict()",
    'API.runPythonInternal("import importlib; importlib")': f'{MODULE}("importlib")',
    'API.runPythonInternal("import __main__; __main__.__dict__")': f'{MODULE}("__main__").__dict__',
    'API.runPythonInternal("import builtins; builtins.__dict__")': f'{MODULE}("builtins").__dict__',
}
BEGIN = "API.finalizeBootstrap=function("
CORE = 'API.rawRun("import _pyodide_core")'


def without_compiling(script):
    """The script of Pyodide, which then starts without Python's compiler.

    Raises ValueError if the script is not as expected.
    """
    for line, instead in INSTEAD.items():
        script = _replaced(script, line, instead)
    restored = script.partition(BEGIN)[2].partition(",")[0]  # whether Python's memory is
    return _replaced(script, CORE, f'{restored}?[0,""]:{CORE}')


def _replaced(script, line, instead):
    if script.count(line) != 1:
        raise ValueError(f"Pyodide's script does not have {line} once.")
    return script.replace(line, instead)
