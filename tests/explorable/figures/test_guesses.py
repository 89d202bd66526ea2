"""The questions before figures: what they show while open, and how Python judges a guess."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorable import figures
from explorable.controls import clamp
from explorable.figures._guesses.comparison import distance_words
from explorable.figures._guesses.guess import Guess
from explorable.scene import serialize
from explorable.scene.marks import Handle
from tests.explorable.states import FEW, states

NUMBERS = st.floats(-5, 5).map(lambda number: round(number, 2))
PARTS = {"likelihood": "mle", "posterior": "map"}  # figure -> readout that is guessed


def values(scene):
    return {readout.name: readout.value for readout in scene.readouts}


def test_each_guess_belongs_to_a_figure_and_has_its_controls():
    assert figures.guesses() == ["likelihood-guess", "posterior-guess", "prior-guess"]
    for name in figures.guesses():
        guess, figure = figures.load(name), figures.load(name.removesuffix(figures.GUESS))
        assert guess.figure == name.removesuffix(figures.GUESS)
        assert set(figure.CONTROLS) < set(guess.CONTROLS)
        assert name not in figures.names()


@given(st.sampled_from(sorted(PARTS)), NUMBERS, st.data())
@FEW
def test_the_distance_is_that_to_the_readout_of_the_figure(name, said, data):
    state = data.draw(states(figures.load(name).CONTROLS))
    right = values(figures.draw(name, state))[PARTS[name]]
    scene = figures.draw(f"{name}-guess", {**state, "guess": said, "judged": "yes"})
    found = values(scene)["guess_distance"]
    scene.check()
    if right is None:
        assert found is None and "no MLE" in scene.summary
    elif name == "likelihood" or state.get("prior") in ("gaussian", "laplace"):
        assert found == pytest.approx(abs(said - right), abs=1e-9)
        assert f"{abs(said - right):.2f} too" in scene.summary or found < 0.006


@pytest.mark.parametrize("name", figures.guesses())
@pytest.mark.parametrize("said", [-1e9, 1e9, math.nan, "much", None])
def test_a_guess_that_is_none_or_outside_is_clamped(name, said):
    guess = figures.load(name)
    (slider,) = guess.sliders
    scene = figures.draw(name, {"guess": said, "judged": "yes"})
    (handle,) = (mark for mark in scene.panels[0].marks if isinstance(mark, Handle))
    assert slider.clamp(said) in (handle.x, handle.y)


@pytest.mark.parametrize("name", figures.guesses())
def test_a_guess_that_is_moved_to_the_end_of_the_panel_is_told_so(name):
    (slider,) = figures.load(name).sliders
    told = [
        "The panel ends there" in figures.draw(name, {"guess": said}).summary
        for said in (slider.default, slider.low, (slider.low + slider.high) / 2)
    ]
    assert told == [False, True, False]


@pytest.mark.parametrize(
    "name, first, second",
    [
        ("likelihood", {"noise_sd": 0.3}, {"noise_sd": 2.0}),
        ("prior", {"prior_sd": 0.3}, {"prior_sd": 2.0}),
    ],
)
def test_an_open_question_does_not_depend_on_the_answer(name, first, second):
    drawn = [serialize.pack_json(figures.draw(f"{name}-guess", state)) for state in (first, second)]
    assert drawn[0] == drawn[1]


@pytest.mark.parametrize("name", figures.guesses())
def test_an_open_question_has_no_mark_of_the_answer(name):
    asked, judged = (
        figures.draw(name, {"judged": word, "guess": 0.5}).panels[0].marks for word in ("no", "yes")
    )
    new = {mark.name for mark in judged} - {mark.name for mark in asked}
    assert new & {"mle", "map", "answer"}
    assert figures.draw(name, {}).readouts == ()
    assert sum(isinstance(mark, Handle) for mark in asked) == 1


def test_a_guess_of_slope_and_intercept_names_both_distances():
    one = figures.load("likelihood-guess")
    slope, intercept = one.sliders[0], replace(one.sliders[0], name="guess_b")
    both = Guess(
        "line",
        (),
        (slope, intercept),
        "Which?",
        "Lay it.",
        lambda state, answer: (),
        lambda state: (1.4, -2.0),
        ("slope", "intercept"),
    )
    state = clamp(both.CONTROLS, {"guess": 0.9, "guess_b": -1.5, "judged": "yes"})
    assert both.draw(state).summary == (
        "You said 0.90. The slope is 1.40: you were 0.50 too low. "
        "You said −1.50. The intercept is −2.00: you were 0.50 too high."
    )


def test_words_round_as_the_numbers_do():
    assert distance_words("MLE", 1.4, 1.404) == "You said 1.40, and that is the MLE."
    assert distance_words("MLE", 1.4, 1.39) == (
        "You said 1.40. The MLE is 1.39: you were 0.01 too high."
    )
    assert np.isclose(
        values(figures.draw("prior-guess", {"guess": 3, "judged": "yes"}))["guess_distance"], 2.0
    )
