"""The browser's modules under Node: each file of tests here, run a program of its own."""

import re
import subprocess
from pathlib import Path

import pytest

FILES = sorted(Path(__file__).parent.rglob("*.test.mjs"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_node_finds_no_fault(path):
    command = ["node", "--test-reporter=tap", str(path)]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120)
    if run.returncode:
        pytest.fail(run.stdout + run.stderr, pytrace=False)
    declared = len(re.findall(r"^test\(", path.read_text("utf-8"), re.MULTILINE))
    passed = int(re.search(r"^# pass (\d+)$", run.stdout, re.MULTILINE)[1])
    assert passed >= declared > 0, f"Not all tests of {path.name} ran:\n{run.stdout}"
