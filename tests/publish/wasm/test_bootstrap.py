"""Pyodide's script, as pages start it, evaluates no Python of its own: browser tests start it."""

from pathlib import Path

import pytest

from publish.wasm.bootstrap import BEGIN, CORE, INSTEAD, without_compiling

SCRIPT = (Path(__file__).parents[3] / "node_modules/pyodide/pyodide.asm.mjs").read_text("utf-8")
END = "API.pyodide_py="


def bootstrap(script):
    """What ends a start, up to where Python runs."""
    return script.partition(BEGIN)[2].partition(END)[0]


def test_only_a_python_without_a_restored_memory_evaluates_anything():
    before, after = bootstrap(SCRIPT), bootstrap(without_compiling(SCRIPT))
    assert before.count("runPythonInternal(") + before.count("eval_code(") == len(INSTEAD)
    assert "runPythonInternal(" not in after
    assert "eval_code(" not in after
    assert after.startswith(f't,e){{t&&$r();let[r,n]=t?[0,""]:{CORE}')
    assert SCRIPT.count(BEGIN) == SCRIPT.count(END) == 1


@pytest.mark.parametrize("line", [*INSTEAD, CORE])
def test_another_script_stops_the_build(line):
    for other in (SCRIPT.replace(line, "API"), SCRIPT + line):
        with pytest.raises(ValueError, match="once"):
            without_compiling(other)
