"""Fills script templates as the page does, and runs scripts as a reader does."""

import json
import math
import os
import subprocess
import sys
from pathlib import Path

from explorable import figures

PROJECT = Path(__file__).parents[2]
FILL = """
import { fill } from "./site/code/script-template.js";
let input = "";
for await (const part of process.stdin) input += part;
const { text, state, edit } = JSON.parse(input);
process.stdout.write(fill(text, state, edit));
"""


def filled(text, state, edit):
    """The script as the page copies it: filled by the page's own JavaScript."""
    request = json.dumps({"text": text, "state": state, "edit": edit})
    node = ["node", "--input-type=module", "-e", FILL]
    return subprocess.run(
        node, input=request, capture_output=True, encoding="utf-8", cwd=PROJECT, check=True
    ).stdout


def run_alone(text, path, *parameters):
    """Run the script from another folder, with none of this project importable."""
    path.write_text(text, "utf-8")
    working_folder = path.with_name("elsewhere")
    working_folder.mkdir()
    clean = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    clean |= {"MPLBACKEND": "Agg", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, str(path), *map(str, parameters)]
    return subprocess.run(
        command, cwd=working_folder, env=clean, capture_output=True, encoding="utf-8"
    )


def other_value(control):
    """An allowed value that is not the default, where there is one."""
    if control.kind == "points":
        return [[round(0.5 * x, 2), round(0.8 * y, 2)] for x, y in control.default[1:]]
    if control.kind == "point":
        return [round(0.5 * number, 2) for number in control.default]
    if control.kind == "choice":
        return next(value for value in control.values if value != control.default)
    if control.scale == "log":
        return math.sqrt((control.smallest or control.low) * control.high)
    steps = (control.high - control.low) / control.step
    return round(control.low + round(steps / 3) * control.step, 6)


def changed_state(name):
    """A state of the figure in which no slider and no list of points is the default.

    A menu of priors stands at the reader's own, so that an edited function is in force.
    """
    state = {control.name: other_value(control) for control in figures.load(name).CONTROLS}
    return {**state, "prior": "mine"} if "prior" in state else state
