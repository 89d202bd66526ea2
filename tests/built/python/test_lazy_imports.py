"""The shipped Python: modules, and code of WebAssembly, that no figure needs are fetched once."""

import ast
import json
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]

# Needs only modules of the start packs.
NOTHING_NEW = "import numpy as np, math\nstr(float(np.linalg.det(np.eye(3) * math.e)) > 20)"
# The last line has the same value in every Python with this numpy.
MORE = [
    "import statistics\nstatistics.quantiles([1, 5, 2, 8])",
    "import decimal, fractions\nstr(decimal.Decimal(1) / 7), str(fractions.Fraction(0.5))",
    "import numpy as np\nnp.random.default_rng(7).integers(1000, size=5).tolist()",
    "import numpy.random\nnumpy.random.RandomState(7).randint(1000, size=5).tolist()",
    "from numpy.polynomial import Polynomial\nstr(Polynomial([1, 2, 3])(2))",
    "import numpy as np\nnp.fft.fft([1, 2, 4, 8]).tolist()",
    "import numpy.testing\nstr(numpy.testing.assert_allclose(1, 1))",
    "import importlib.metadata, email.message\nemail.message.Message().get_content_type()",
    "import html.parser, csv, datetime\nstr(datetime.date(2026, 2, 3))",
    "'é'.encode('latin-1')",
    "from explorable.stats.ridge import penalty_from\nstr(penalty_from(1.5, 0.5))",
]
MISSING = "import numpy.no_such_module"


@pytest.fixture(scope="module")
def answers():
    """Code -> [value or error, fetches of modules so far, of WebAssembly], run in order."""
    codes = [NOTHING_NEW, MISSING, *MORE]
    run = subprocess.run(
        ["node", str(Path(__file__).with_name("pyodide_rest.mjs")), str(ROOT / "dist" / "python")],
        input=json.dumps(codes),
        capture_output=True,
        encoding="utf-8",
        timeout=100,
    )
    assert run.returncode == 0, run.stderr
    return dict(zip(codes, json.loads(run.stdout), strict=True))


def value(code):
    """The value of the code's last line in this Python."""
    *lines, last = ast.parse(code).body
    names = {}
    exec(compile(ast.Module(lines, []), "code", "exec"), names)
    return str(eval(ast.unparse(last), names))


def test_a_start_has_no_lazy_import(answers):
    assert answers[NOTHING_NEW] == ["True", 0, 0]
    assert answers[MISSING] == ["ModuleNotFoundError: No module named 'numpy.no_such_module'", 0, 0]


@pytest.mark.parametrize("code", MORE)
def test_every_lazy_import_works_and_is_fetched_once(code, answers):
    assert answers[code][:2] == [value(code), 1]


def test_the_secondary_module_is_loaded_once(answers):
    loads = [secondary for _, _, secondary in answers.values()]
    assert loads == sorted(loads)
    assert {*loads} == {0, 1}
