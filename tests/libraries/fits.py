"""Runs where other libraries are installed: each row's formula against what weighs on its fits."""

import shutil
import subprocess
import sys
import tempfile
import warnings
from importlib.metadata import version
from pathlib import Path

import numpy as np
from data import penalties_at, variants
from estimators import CLOSE, ESTIMATORS

from explorable.data.libraries import LIBRARIES

ROWS = {row.id: row for row in LIBRARIES}
SETTINGS = 0.05, 0.4
SAMPLE_SD = {"rms-ols", "rms-lrm"}  # divisor n − 1; all others n
CLOSE_ENOUGH = 2e-3


def main():
    """1 if a row is not as the table says, else 0."""
    warnings.simplefilter("ignore")
    worst = {}
    for name, setting, data, fitted in [*fits(), *fits_of_r()]:
        off = fitted if isinstance(fitted, str) else difference(ROWS[name], setting, data, *fitted)
        worst[name] = max(worst.get(name, 0.0), off, key=lambda one: (isinstance(one, str), one))
    wrong = 0
    for name, off in worst.items():
        row = ROWS[name]
        is_right = not isinstance(off, str) and off < CLOSE.get(name, CLOSE_ENOUGH)
        wrong += not is_right
        words = off if isinstance(off, str) else f"{off:.1e} off"
        print(f"{'as stated' if is_right else 'CHANGED':10} {name:24} {stated(row):36} {words}")
    return int(wrong > 0)


def stated(row):
    """The formula, with the version that is installed where pip knows it."""
    try:
        return f"{row.penalty} ({version(row.library.lower())})"
    except ModuleNotFoundError:
        return row.penalty


def fits():
    """(name, setting, data, weights and intercept, or what went wrong) for Python."""
    for name, fit in ESTIMATORS.items():
        for setting in SETTINGS:
            for data in variants(ROWS[name].loss):
                try:
                    yield name, setting, data, fit(data.X, data.y, setting)
                except Exception as error:
                    yield name, setting, data, f"{type(error).__name__}: {error}"[:90]


def fits_of_r():
    """The same of R's packages; nothing where there is no R."""
    if not shutil.which("Rscript"):
        print("There is no Rscript here: its rows are not measured.")
        return
    script = Path(__file__).with_name("r_packages.R")
    for data in (*variants("squares"), *variants("log_likelihood")):
        with tempfile.TemporaryDirectory() as folder:
            table = Path(folder) / "data.csv"
            columns, head = np.column_stack((data.X, data.y)), "x1,x2,x3,y"
            np.savetxt(table, columns, "%.17g", ",", header=head, comments="")
            ran = subprocess.run(["Rscript", script, table], capture_output=True, encoding="utf-8")
        for line in ran.stdout.splitlines():
            name, setting, b, *w = line.split()
            yield name, float(setting), data, (np.array(w, dtype=float), float(b))


def difference(row, setting, data, w, b):
    """The largest relative difference of a column's penalty from that of the table."""
    found = penalties_at(row, data, w, b)
    spread = data.X.std(axis=0, ddof=int(row.id in SAMPLE_SD))
    noise = float(np.sqrt(np.square(data.y - b - data.X @ w).mean()))
    facts = {"n": len(data.y), "sd_y": float(data.y.std()), "noise_sd": noise}
    wanted = np.array([row.penalty_of(setting, sd_x=sd, **facts) for sd in spread.tolist()])
    if row.norm == "l1":
        wanted = wanted[w != 0]
    return float(abs(found / wanted - 1).max(initial=0.0))


if __name__ == "__main__":
    sys.exit(main())
