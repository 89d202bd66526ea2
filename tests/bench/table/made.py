"""The table that is measured: numbers with six digits, the last column a sum of the others."""

from pathlib import Path

import numpy as np

ROWS, COLUMNS = 100_000, 20
OUTCOME = "yield_t"
BYTES = ROWS * COLUMNS * 8  # of its array


def table(rows=ROWS, columns=COLUMNS):
    """(rows, columns) float64 from a fixed seed; the last column is the outcome."""
    random = np.random.default_rng(20)
    width = columns - 1
    X = random.standard_normal((rows, width)) @ (
        np.eye(width) + 0.3 * random.standard_normal((width, width))
    )
    y = X @ random.standard_normal(width) + 3 * random.standard_normal(rows)
    return np.column_stack([X, y])


def write(path, rows=ROWS, columns=COLUMNS):
    """Writes the CSV file."""
    names = [*(f"x{place}" for place in range(1, columns)), OUTCOME]
    with Path(path).open("w", encoding="utf-8", newline="\n") as file:
        file.write(",".join(names) + "\n")
        np.savetxt(file, table(rows, columns), fmt="%.6g", delimiter=",")
