"""Before the likelihood: the reader lays the line that fits the houses best."""

from dataclasses import replace

from explorable.controls.point_list import columns
from explorable.editable.slope_evidence import evidence
from explorable.figures._guesses.guess import Guess
from explorable.figures._shared.house_panel import HousePanel
from explorable.figures._shared.houses import POINTS, SLOPE
from explorable.plot.estimate_key import END_MARGIN, end_labels
from explorable.plot.handles import handle
from explorable.plot.marks import dot, label, rule
from explorable.plot.number_format import fixed, from_log
from explorable.scene.marks import Handle
from explorable.words import say

GUESSED = replace(SLOPE, name="guess", label="slope of your line", hint="", default=0.0)


def line_guess(figure, controls):
    """The Guess of the MLE in a figure of houses, by a line through zero."""
    return Guess(
        figure,
        controls,
        (GUESSED,),
        "First guess: which line fits these prices best?",
        "Take the ring and tilt the line until you would bet on it. Then see the answer.",
        _picture,
        _answer,
        ("MLE",),
        _remark,
    )


def _curves(state):
    x, y = columns(state.points)
    return evidence(x, y, state.noise_sd, SLOPE.low, SLOPE.high, POINTS.by_hand)


def _answer(state):
    best = _curves(state).best
    return None if best is None else (best,)


def _remark(state, _answer):
    relative = _curves(state).log_relative(state.guess)
    if relative > -0.005:
        return ""
    return say(
        "At your line the prices are {ratio} times as probable as at the best.",
        ratio=from_log(relative),
    )


def _picture(state, answer):
    houses, tip = HousePanel(*columns(state.points)), (1.0, state.guess)
    words = say("slope {slope}", slope=fixed(state.guess, 2))
    lines = [(houses.line("line", state.guess, "slope"), "you")]
    if answer:
        lines.insert(0, (houses.line("mle", answer[0], "likelihood"), "MLE"))
    made = houses.draw(
        [line for line, _ in lines],
        end_labels(houses.y, *lines) if answer else (),
        rule("rise", (1.0, 0.0), tip, "slope"),
        over=(
            handle(GUESSED, tip, "y", words, (1.0, 1.0)),
            label("w", f"w = {fixed(state.guess, 2)}", 1.0, 0.0, "slope", dy=22.0),
        ),
        margin=(26, END_MARGIN, 44, 34),
    )
    return (replace(made, adds="", marks=[_still(mark) for mark in made.marks]),)


def _still(mark):
    """A house as a dot: the question is about houses as they are."""
    if isinstance(mark, Handle) and mark.name != GUESSED.name:
        return dot(mark.name, mark.x, mark.y, mark.term)
    return mark
