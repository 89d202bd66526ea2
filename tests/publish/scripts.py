"""Scripts as the page copies them, and as a reader runs them."""

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
    """The script as the page copies it."""
    asked = json.dumps({"text": text, "state": state, "edit": edit})
    node = ["node", "--input-type=module", "-e", FILL]
    return subprocess.run(
        node, input=asked, capture_output=True, encoding="utf-8", cwd=PROJECT, check=True
    ).stdout


def run_alone(text, path, *parameters):
    """The script in its own folder, run from another, with nothing of this project in sight."""
    path.write_text(text, "utf-8")
    elsewhere = path.with_name("elsewhere")
    elsewhere.mkdir()
    clean = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    clean |= {"MPLBACKEND": "Agg", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, str(path), *map(str, parameters)]
    return subprocess.run(command, cwd=elsewhere, env=clean, capture_output=True, encoding="utf-8")


def elsewhere(control):
    """Another allowed value."""
    if control.kind == "points":
        return [[round(0.5 * x, 2), round(0.8 * y, 2)] for x, y in control.default[1:]]
    if control.kind != "slider":
        return control.default
    if control.scale == "log":
        return math.sqrt(control.low * control.high)
    steps = (control.high - control.low) / control.step
    return round(control.low + round(steps / 3) * control.step, 6)


def changed_state(name):
    return {control.name: elsewhere(control) for control in figures.load(name).CONTROLS}
