"""Before the prior: the reader sets its width by looking at lines drawn from it."""

from dataclasses import replace

import numpy as np

from explorable.editable.standard_priors import prior_in_force
from explorable.figures._guesses.guess import Guess
from explorable.figures._shared.houses import PRIOR_SD
from explorable.figures._shared.prior_lines import LINES, drawn_slopes, lines_plot
from explorable.plot.handles import handle
from explorable.plot.labels import separated
from explorable.plot.marks import label, segment
from explorable.plot.number_format import fixed
from explorable.words import say

GUESSED = replace(
    PRIOR_SD, name="guess", label="width of your prior", hint="", default=PRIOR_SD.high
)


def width_guess(figure, controls):
    """The Guess of a prior's width, by lines drawn from it; the answer is that of the figure."""
    return Guess(
        figure,
        controls,
        (GUESSED,),
        "First say what you believe: how steep a line would surprise you?",
        "Each line is a town as this prior expects it, before any price is seen: 50 square metres "
        "more are one step to the right, 100 000 euros one step up. Pull the ring down until no "
        "line is absurd, and no farther.",
        _picture,
        lambda state: (state.prior_sd,),
        ("σ",),
        _remark,
        _verdict,
    )


def _slopes(state, width):
    return drawn_slopes(prior_in_force(state.prior), width, state.prior_mean)


def _verdict(_guess, state, answer):
    said, width = state.guess, answer[0]
    gap = fixed(abs(said - width), 2)
    if gap == fixed(0, 2):
        return say("You said σ = {said}, and so does the figure below.", said=fixed(said, 2))
    side = "wider" if said > width else "narrower"
    return say(
        "You said σ = {said}, {gap} {side} than the {width} below.",
        said=fixed(said, 2),
        gap=gap,
        side=side,
        width=fixed(width, 2),
    )


def _remark(state, answer):
    counts = []
    for width in (state.guess, answer[0]):
        slopes = _slopes(state, width)
        if slopes is None:
            return "No line can be drawn from this prior."
        counts.append(int((np.abs(slopes) > 1).sum()))
    yours, own = counts
    return say(
        "Of your {lines} lines {yours} are steeper than 1, of those below {own}. No σ is "
        "wrong: it says what you believe.",
        lines=LINES,
        yours=yours,
        own=own,
    )


def _picture(state, answer):
    made, words = lines_plot(_slopes(state, state.guess), 300), f"σ {fixed(state.guess, 2)}"
    marks = [
        handle(GUESSED, (1.0, state.guess), "y", words, (1.0, 1.0)),
        _named("sigma", state.guess, "prior"),
    ]
    if answer:
        width = answer[0]
        marks.insert(0, segment("answer", (-1.0, -width), (1.0, width), "slope"))
        marks.append(_named("answer_label", width, "slope"))
    marks = separated(replace(made, marks=[*made.marks, *marks]))
    return (replace(made, marks=marks),)


def _named(name, width, term):
    return label(name, f"σ = {fixed(width, 2)}", 1.0, width, term, 12.0, 4.0, "start")
