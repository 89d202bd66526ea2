"""Tasks: which states solve them, and that articles and figures know the same ones."""

import re
from pathlib import Path

import pytest

from explorable import figures

ROOT = Path(__file__).parents[4]
TASK = re.compile(r'\{\{ task\("(\w+)", "([\w-]+)"')
REFUTED, HALF, ONE = (
    ("polynomial", "refuted"),
    ("posterior", "half-way"),
    ("likelihood", "one-decides"),
)
SOLVED = [
    (HALF, {"points": [[1, 1]]}),
    (HALF, {"points": [[-1, 1.4], [0, 3]]}),
    (HALF, {"points": [[1, 1]], "prior": "laplace", "prior_sd": 2**1.5}),
    (HALF, {"points": [[1, 4]], "prior_mean": 0.0, "noise_sd": 2, "prior_sd": 2}),
    (ONE, {"points": [[0, 1], [2, 2], [0, -1]]}),
    (ONE, {"points": [[0.04, 9], [-1, 2]]}),
    (REFUTED, {"penalty": 10}),
]
UNSOLVED = [
    (HALF, {}),
    (HALF, {"points": []}),
    (HALF, {"points": [[0, 2]]}),
    (HALF, {"points": [[1, 0]], "prior_mean": 2}),
    (HALF, {"points": [[1, 1]], "prior": "flat"}),
    (ONE, {}),
    (ONE, {"points": []}),
    (ONE, {"points": [[1, 1]]}),
    (ONE, {"points": [[0, 2], [0, 1]]}),
    (ONE, {"points": [[0, 2], [0.2, 1], [1, 1]]}),
    (REFUTED, {}),
    (REFUTED, {"points": []}),
]


def solved(figure, state):
    return figures.draw(figure, state).solved


@pytest.mark.parametrize(("task", "state"), SOLVED)
def test_a_state_that_answers_solves_the_task(task, state):
    assert solved(task[0], state) == (task[1],)


@pytest.mark.parametrize(("task", "state"), UNSOLVED)
def test_another_state_does_not(task, state):
    assert solved(task[0], state) == ()


def test_articles_and_figures_know_the_same_tasks():
    texts = (path.read_text("utf-8") for path in (ROOT / "templates" / "articles").glob("*.html"))
    asked = sorted(found for text in texts for found in TASK.findall(text))
    known = (
        (name, task)
        for name in figures.names()
        if hasattr(figures.load(name), "TASKS")
        for task in figures.load(name).TASKS
    )
    assert asked == sorted(known) == sorted({task for task, _ in SOLVED})
