"""Runs where other libraries are installed: each row's formula against what weighs on its fits."""

import os
import shutil
import subprocess
import sys
import tempfile
import warnings
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from data import penalties_at, variants
from estimators import CLOSE, ESTIMATORS
from optimizers import OPTIMIZERS

from explorable.data.libraries import LIBRARIES

ROWS = {row.id: row for row in LIBRARIES}
SETTINGS = 0.05, 0.4
SAMPLE_SD = {"rms-ols", "rms-lrm", "weka-linear", "weka-logistic"}  # divisor n − 1; else n
CLOSE_ENOUGH = 2e-3
HERE = Path(__file__).parent
PACKAGES = {"PyTorch": "torch", "Snap ML": "snapml"}


def main():
    """1 if a row is not as the table says, else 0."""
    warnings.simplefilter("ignore")
    worst = {}
    programs = ("Rscript", r_command()), ("Weka", weka_command())
    found = [*fits(), *(one for program in programs for one in fits_of(*program))]
    for name, setting, data, fitted in found:
        off = fitted if isinstance(fitted, str) else difference(ROWS[name], setting, data, *fitted)
        worst[name] = max(worst.get(name, 0.0), off, key=lambda one: (isinstance(one, str), one))
    wrong = 0
    for name, off in worst.items():
        row = ROWS[name]
        is_right = not isinstance(off, str) and off < CLOSE.get(name, CLOSE_ENOUGH)
        if row.why:  # no penalty of a fixed size: columns must differ
            is_right = not isinstance(off, str) and off > 0.1
        wrong += not is_right
        words = off if isinstance(off, str) else f"{off:.1e} off"
        print(f"{'as stated' if is_right else 'CHANGED':10} {name:24} {stated(row):36} {words}")
    return int(wrong > 0)


def stated(row):
    """The formula, with the version that is installed where pip knows it."""
    formula = row.penalty or "no fixed prior"
    package = PACKAGES.get(row.library, row.library.lower())
    try:
        return f"{formula} ({version(package)})"
    except PackageNotFoundError:
        return formula


def fits():
    """(name, setting, data, weights and intercept, or what went wrong) for Python."""
    optimizers = OPTIMIZERS if find_spec("torch") else {}
    if not optimizers:
        print("PyTorch is not installed: its rows are not measured.")
    for name, fit in (ESTIMATORS | optimizers).items():
        for setting in SETTINGS:
            for data in variants(ROWS[name].loss):
                try:
                    yield name, setting, data, fit(data.X, data.y, setting)
                except Exception as error:
                    yield name, setting, data, f"{type(error).__name__}: {error}"[:90]


def fits_of(name, command):
    """The same of a program that takes a table and prints lines; nothing where it is not there."""
    if not command:
        print(f"{name} is not here: its rows are not measured.")
        return
    for data in (*variants("squares"), *variants("log_likelihood")):
        with tempfile.TemporaryDirectory() as folder:
            table = Path(folder) / "data.csv"
            columns, head = np.column_stack((data.X, data.y)), "x1,x2,x3,y"
            np.savetxt(table, columns, "%.17g", ",", header=head, comments="")
            ran = subprocess.run([*command, table], capture_output=True, encoding="utf-8")
        if ran.returncode:
            print(f"{name} stopped: {ran.stderr.strip()[-300:]}")
        for line in ran.stdout.splitlines():
            row, setting, b, *w = line.split()
            yield row, float(setting), data, (np.array(w, dtype=float), float(b))


def r_command():
    """What runs R's packages, or None."""
    return shutil.which("Rscript") and ["Rscript", HERE / "r_packages.R"]


def weka_command():
    """What runs Weka, of the jar that WEKA_JAR names or Debian installs, or None."""
    jar = Path(os.environ.get("WEKA_JAR", "/usr/share/java/weka.jar"))
    return shutil.which("java") and jar.exists() and ["java", "-cp", jar, HERE / "Weka.java"]


def difference(row, setting, data, w, b):
    """The largest relative difference of a column's penalty from that of the table.

    For a row without a formula, from that of the first column.
    """
    found = penalties_at(row, data, w, b)
    if row.why:
        return float(abs(found / found[0] - 1).max())
    spread = data.X.std(axis=0, ddof=int(row.id in SAMPLE_SD))
    noise = float(np.sqrt(np.square(data.y - b - data.X @ w).mean()))
    facts = {"n": len(data.y), "sd_y": float(data.y.std()), "noise_sd": noise}
    wanted = np.array([row.penalty_of(setting, sd_x=sd, **facts) for sd in spread.tolist()])
    if row.norm == "l1":
        wanted = wanted[w != 0]
    return float(abs(found / wanted - 1).max(initial=0.0))


if __name__ == "__main__":
    sys.exit(main())
