"""What a λ says of each column in its own unit, and λ in every library."""

import math

import numpy as np

from explorable.controls import clamp
from explorable.data.libraries import LIBRARIES
from explorable.figures import your_data
from explorable.figures.your_data.fit import NORMAL_95, fit, unit_of
from explorable.figures.your_data.words import number_text
from explorable.plot.phrases import to
from explorable.runtime import table_script


def report(data, state):
    """{"penalty", "weights": rows of text, "calls": {id of a library: number}, "best"}.

    `best` has the slider's place for the ridge of highest "evidence" and lowest "loo" error, or
    None where there is none.
    """
    found, state = _fit(data, state)
    return {
        "penalty": number_text(found.penalty),
        "weights": [_row(data, found, i) for i in range(len(data.names))],
        "calls": _calls(found, state, len(data.y)),
        "best": {
            "evidence": _place(found.answers, found.answers.best_evidence),
            "loo": _place(found.answers, found.answers.best_loo),
        },
    }


def program(data, state, kind):
    """The text that computes the same numbers anew: a "script" or a "notebook"."""
    return getattr(table_script, kind)(*_fit(data, state))


def _fit(data, state):
    """The Fit, and the state with all its values."""
    state = clamp(your_data.CONTROLS, state)
    return fit(data.answers(state.unit == "sd"), state.norm, state.strength), state


def _place(answers, penalty):
    return penalty / unit_of(answers, "l2") if 0 < penalty < math.inf else None


def _row(data, found, i):
    """Name, MAP for one sd, and for one unit: the prior's 95 %, the MAP, the posterior's 95 %."""
    sd = float(found.answers.own_sds[i])
    w, reach = float(found.w[i]), float(found.reach[i])
    ends = ""
    if found.sd is not None:
        spread = NORMAL_95 * float(found.sd[i])
        ends = to(number_text((w - spread) / sd), number_text((w + spread) / sd))
    prior = f"± {number_text(reach / sd)}"
    return [data.names[i], number_text(w), prior, number_text(w / sd), ends]


def _calls(found, state, n):
    """The number of each library that states this prior, as Python writes it.

    Without standardising, those that depend on a column's spread state another prior for each.
    """
    facts = {
        "n": float(n),
        "sd_x": 1.0,
        "sd_y": float(np.sqrt(np.square(found.answers.found.y).mean())),
        "noise_sd": found.noise_sd,
    }
    calls = {}
    for row in LIBRARIES:
        if row.penalty and (row.loss, row.norm) == ("squares", state.norm):
            number = row.setting_of(found.penalty, **facts)
            other = row.setting_of(found.penalty, **facts | {"sd_x": 2.0})
            if state.unit == "sd" or math.isclose(number, other):
                calls[row.id] = f"{number:.6g}"
    return calls
