"""A script and a notebook that compute a report's numbers anew, with numpy and with scikit-learn.

Both read the file that the page saves, with the table and the choices.
"""

import json

from explorable.figures.your_data.fit import NORMAL_95
from explorable.runtime.table_comments import ABOUT, BESIDE, FILE, in_language, title
from explorable.runtime.table_program import CHECK, DESIGN, LASSO, LEAVE_ONE_OUT, NUMBERS, RIDGE

HEAD = f'''"""{ABOUT}

python reproduce.py your-data.json

{FILE}
"""

import json
import sys

import numpy as np

if hasattr(sys.stdout, "reconfigure"):
    sys.stdout.reconfigure(errors="replace")  # A console may not have all letters of the names.
'''
IMPORT_CHECK = "from sklearn.linear_model import Lasso, Ridge, RidgeCV"
OR_NOT = f"""try:
    {IMPORT_CHECK}
except ImportError:
    sys.exit("For the rest, install scikit-learn.")"""
OPENED = 'X, y, names = design(json.load(open({}, encoding="utf-8")))'


def script(found, state):
    """The script for a Fit and the figure's state; its argument is the name of the file."""
    file = 'FILE = sys.argv[1] if len(sys.argv) > 1 else "your-data.json"'
    head = f"{HEAD}\n{file}\n{_choices(found, state)}"
    numbers = f"{OPENED.format('FILE')}\n{NUMBERS}\n\n{OR_NOT}\n{CHECK}\n"
    return in_language("\n\n\n".join((head, DESIGN, RIDGE, LEAVE_ONE_OUT, LASSO, numbers)))


def notebook(found, state):
    """The same as a notebook (JSON text of Jupyter's format 4.5), not run yet."""
    texts = (
        f"import json\n\nimport numpy as np\n\n{_choices(found, state)}",
        DESIGN,
        f"{RIDGE}\n\n\n{LEAVE_ONE_OUT}\n\n\n{LASSO}",
        f"{OPENED.format(repr('your-data.json'))}\n{NUMBERS}",
        f"{IMPORT_CHECK}\n\n{CHECK}",
    )
    code = [
        {"cell_type": "code", "source": in_language(text), "execution_count": None, "outputs": []}
        for text in texts
    ]
    text = in_language(f"# {title()}\n\n{ABOUT} {BESIDE}")
    cells = [
        {**cell, "id": f"cell-{number}", "metadata": {}}
        for number, cell in enumerate([{"cell_type": "markdown", "source": text}, *code], 1)
    ]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    about = {"kernelspec": kernel, "language_info": {"name": "python"}}
    content = {"cells": cells, "metadata": about, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(content, indent=1, ensure_ascii=False)


def _choices(found, state):
    standardise = state.unit == "sd"
    choices = f'PENALTY, NORM, STANDARDISE = {found.penalty!r}, "{state.norm}", {standardise}'
    comment = "Within so many sds of its mean a Gaussian has 95 %."
    return f"{choices}\nNORMAL_95 = {NORMAL_95!r}  # {comment}"
