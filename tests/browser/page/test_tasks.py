"""Tasks under figures: each has a state that answers it, and the page says so, once it is drawn."""

import pytest

from tests.browser.support.figure import Figure

ANSWERS = {
    "likelihood": {"points": [[0, 1], [2, 2], [0, -1]]},
    "posterior": {"points": [[1, 1]], "noise_sd": 1, "prior_sd": 1},
    "polynomial": {"penalty": 10},
}
DONE = "document.querySelector('.task.done[data-figure=\"' + argument + '\"]')"


@pytest.mark.engines("chromium", "firefox")
def test_each_task_has_an_answer_that_is_announced(reader):
    figures = {name: Figure(reader, name) for name in ANSWERS}
    tasks = "[...document.querySelectorAll('.task')].map((task) => task.dataset.figure).sort()"
    assert reader.evaluate(tasks) == sorted(ANSWERS)
    for name, answer in ANSWERS.items():
        figures[name].settle()
        assert not reader.evaluate(f"Boolean({DONE})", name)
        figures[name].state = answer
        reader.wait_until(DONE, name)
        says = f'.task[data-figure="{name}"] [role=status]'
        assert reader.text(says).startswith("Done: ")
