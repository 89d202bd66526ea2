"""The lines in docs/your-data.md write a file that the page opens."""

import math
import re
from pathlib import Path

import numpy as np

from explorable.table import design
from explorable.table.state_file import is_state_file, opened

DOCS = Path(__file__).parents[3] / "docs" / "your-data.md"


def test_the_documented_lines_write_what_the_page_opens(tmp_path):
    (code,) = re.findall(r"```python\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)
    names = {}
    exec(code, names)
    assert len(code[code.index("def") :].strip().splitlines()) <= 11
    random = np.random.default_rng(1)
    X, y = random.normal(size=(20, 3)), random.normal(size=20)
    path = tmp_path / "mine.json"
    names["to_explorable"](X, y, path=path)
    assert is_state_file(path.read_bytes())
    columns, outcome, chosen, _ = opened(path.read_text("utf-8"))
    found = design(columns, outcome, chosen)
    np.testing.assert_array_equal(found.X, X)
    np.testing.assert_array_equal(found.y, y)
    assert found.names == ("x1", "x2", "x3")
    frame = Frame([[1.5, "a"], [math.nan, "b"], [2, "a"], [4, "b"], [3, "a"]])
    names["to_explorable"](frame, [1, 2, 3, 5, 4], outcome="z", path=path)
    columns, outcome, chosen, _ = opened(path.read_text("utf-8"))
    found = design(columns, outcome, chosen)
    assert (found.names, found.outcome, found.left_out) == (("size", "kind = b"), "z", 1)


class Frame(list):
    """What pandas gives: numpy makes an array of it, and its columns have names."""

    columns = ("size", "kind")

    def __array__(self, dtype=None, copy=None):
        return np.array([*self], dtype=object)
