"""Everybody's λ: what one number means in each library, as a prior on one axis of widths.

The reader chooses a library and its number, or drags the ring to a prior's width, and reads the
number that every other library needs to state the same prior. The dots are where the same number,
copied unchanged, would put it; they move with n and with the spread of the data.
"""

from explorable.figures.translator.controls import (
    INTO,
    LIBRARY,
    NOISE_SD,
    ROWS,
    SD_X,
    SD_Y,
    STRENGTH,
    N,
)
from explorable.figures.translator.rows import (
    kind_of,
    rows_panel,
    setting_text,
    shown,
    three_digits,
)
from explorable.plot.readouts import readout
from explorable.scene.model import Scene
from explorable.words import say

CONTROLS = (LIBRARY, STRENGTH, INTO, N, NOISE_SD, SD_Y, SD_X)

TITLE = "What is my alpha in your library?"
CAPTION = (
    "Choose your library and its number, or drag the ring to the width of the prior. On the right "
    "stands what each library takes to state that same prior; the dot is the prior that you get "
    "where you copy your number as it is. Change n or the spread of the data: rows that depend on "
    "it move, and their prior with them. All formulas were measured on the libraries themselves."
)
LEGEND = {
    "penalty": "your library",
    "posterior": "translated into",
    "data": "the same number",
    "noise": "no fixed prior",
}
OTHER_KIND = (
    "These two libraries state priors of different kinds, a Gaussian and a Laplace one, or priors "
    "beside different losses, so no number means the same in both. Choose two of one kind."
)
DENSITY = {"l1": "a Laplace", "l2": "a Gaussian"}


def draw(state):
    """The Scene for a number of a library, the library it is for, and facts about the data."""
    row, into, strength = ROWS[state.library], ROWS[state.into], state.strength
    data = {
        "n": float(round(state.n)),
        "sd_x": state.sd_x,
        "sd_y": state.sd_y,
        "noise_sd": state.noise_sd,
    }
    penalty = row.penalty_of(strength, **data)
    width = row.prior_sd_of(penalty, state.noise_sd)
    spread = state.sd_y if row.loss == "squares" else 1.0
    standardised = width * state.sd_x / spread
    rows = shown(state.library, state.into)
    return Scene(
        "translator",
        (rows_panel(rows, strength, penalty, width, data),),
        (
            _readout("penalty", "our penalty", penalty, "penalty", "λ"),
            _readout("prior_sd", "prior standard deviation", width, "prior", "σ"),
            _readout("prior_sd_standardised", "the same, standardised", standardised, "prior"),
            _readout("translated", "translated number", _translated(row, into, penalty, data)),
        ),
        _summary(row, into, strength, penalty, width, data),
        "" if kind_of(row) == kind_of(into) else OTHER_KIND,
    )


def _readout(name, words, value, term="posterior", symbol=""):
    return readout(name, words, value, term, write=three_digits, symbol=symbol)


def _translated(row, into, penalty, data):
    """The number of the other library for the same λ; None for one of another kind."""
    return into.setting_of(penalty, **data) if kind_of(row) == kind_of(into) else None


def _summary(row, into, strength, penalty, width, data):
    words = say(
        "With {row}, {name} means λ = {penalty}: {density} prior of standard deviation {width}",
        row=setting_text(row, strength),
        name=row.name,
        penalty=three_digits(penalty),
        density=DENSITY[row.norm],
        width=three_digits(width),
    )
    if into is row:
        return f"{words}."
    number = _translated(row, into, penalty, data)
    if number is None:
        return say("{words}; {name} states another kind of prior.", words=words, name=into.name)
    return say(
        "{words}; for the same, {name} takes {into}.",
        words=words,
        name=into.name,
        into=setting_text(into, number),
    )
