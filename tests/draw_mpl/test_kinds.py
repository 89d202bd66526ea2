"""Scene, page and matplotlib have the same kinds of mark."""

import json
import subprocess
from pathlib import Path

import draw_mpl
from explorable.scene import marks, serialize
from explorable.scene.marks import KIND_OF, KINDS

ROOT = Path(__file__).parents[2]
ASK = (
    "import('./site/render/marks.js')"
    ".then((m) => console.log(JSON.stringify(Object.keys(m.KINDS))))"
)


def test_page_and_matplotlib_draw_every_kind():
    answer = subprocess.run(
        ["node", "-e", ASK], cwd=ROOT, capture_output=True, check=True, encoding="utf-8"
    )
    assert set(json.loads(answer.stdout)) == set(KINDS)
    assert set(draw_mpl.DRAW) == set(KINDS)


def test_every_class_of_mark_has_a_kind_and_can_be_serialised():
    classes = {value for value in vars(marks).values() if isinstance(value, type)}
    written = {cls for cls in classes if issubclass(cls, marks.Mark)} - {marks.Mark}
    assert set(KIND_OF) == written
    assert {kind for cls, kind in KIND_OF.items() if KINDS[kind] is cls} == set(KINDS)
    assert set(serialize._FIELDS) == set(KIND_OF)
    assert len(KINDS) <= 9
