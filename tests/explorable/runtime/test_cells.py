"""A cell runs by itself, and whatever it does, its output and its error come back as text."""

import json

import numpy as np
import pytest

from explorable.runtime import cells, output


def run(text):
    return json.loads(cells.run(text))


def test_a_cell_prints_and_shares_no_names_with_the_next():
    output.OUTPUT.write("by another text")
    assert run("a = 2\nprint(a + 1)") == {"printed": "3\n", "error": "", "line": 0}
    assert run("print(a)")["error"] == "NameError: name 'a' is not defined"


def test_an_error_has_its_line_and_what_was_printed_before_it():
    text = "import numpy as np\nprint('one')\nnp.linalg.inv(np.zeros((2, 3)))\n"
    found = run(text)
    assert found["printed"] == "one\n" and found["line"] == 3
    assert found["error"].startswith("numpy.linalg.LinAlgError: ")


@pytest.mark.parametrize(
    ("text", "error", "line"),
    [
        ("x = 1\ny = (", "SyntaxError: '(' was never closed", 2),
        ("def f():\n    return f()\nf()", "RecursionError: maximum recursion depth exceeded", 2),
        ("import sys\nsys.exit(3)", "SystemExit: 3", 2),
        (
            "import nothing",
            "ModuleNotFoundError: No module named 'nothing': numpy and the standard library"
            " are here",
            1,
        ),
        ("raise ValueError", "ValueError", 1),
        ("", "", 0),
    ],
)
def test_every_end_of_a_cell_is_told(text, error, line):
    assert run(text) == {"printed": "", "error": error, "line": line}


def test_only_the_end_of_a_long_output_is_kept():
    printed = run("for i in range(10_000): print(i)")["printed"]
    assert printed.startswith("…\n") and printed.endswith("9999\n")
    assert printed.count("\n") == output.LINES + 1


def test_names_of_modules_are_put_back():
    exp = np.exp
    text = "import json, builtins, numpy as np\nnp.exp = json.dumps = builtins.len = None\n1 / 0"
    assert run(text)["error"] == "ZeroDivisionError: division by zero"
    assert np.exp is exp and len("ab") == 2
