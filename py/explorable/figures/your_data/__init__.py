"""One λ on a whole table: paths, evidence and leave-one-out, posterior in prior, lines drawn.

The page “Your data” puts a reader's own table here; else it shows the diabetes data. The reader
moves λ and reads what it claims of every column, and whether the data refute it.
"""

from explorable.figures._shared import reader_data
from explorable.figures._shared.chosen_penalty import chosen_readouts, positive
from explorable.figures.your_data.controls import NORM, STRENGTH, UNIT
from explorable.figures.your_data.criteria import criteria_panel
from explorable.figures.your_data.fit import fit
from explorable.figures.your_data.likely import evidence_drop, shown
from explorable.figures.your_data.panels import lines_panel, weights_panel
from explorable.figures.your_data.paths import paths_panel
from explorable.figures.your_data.reach import weight_reach
from explorable.figures.your_data.words import beyond, missing, number_text, several, summary
from explorable.plot.axes import linear_axis
from explorable.plot.number_format import penalty_text
from explorable.plot.phrases import sentences
from explorable.plot.readouts import readout
from explorable.scene.model import Scene, Series
from explorable.words import say

CONTROLS = (STRENGTH, NORM, UNIT)

TITLE = "What does one λ say about a whole table?"
CAPTION = (
    "Move λ. Bands are what the prior lets each weight be with 95 %, dots the MAP, strokes the "
    "posterior’s 95 %, and dotted ticks nearly the MLE. All weights are for one standard deviation "
    "of their column, so that they can be compared; without standardising, the prior is wide for "
    "columns of large numbers. The noise is the one of highest evidence. Evidence and "
    "leave-one-out error are those of ridge."
)
NOISE = "noise standard deviation"


def draw(state):
    """The Scene for λ, its norm, and columns standardised or not."""
    data = reader_data.current()
    answers = data.answers(state.unit == "sd")
    found, columns = fit(answers, state.norm, state.strength), shown(answers)
    reach = weight_reach(found)
    size = linear_axis(-reach, reach, say("{outcome} for one sd", outcome=data.outcome[:20]), 8)
    is_ridge = state.norm == "l2"
    drop = evidence_drop(answers, found.penalty) if is_ridge else None
    noise_sd, first = positive(found.noise_sd), positive(float(found.reach[columns[0]]))
    return Scene(
        "your_data",
        (
            paths_panel(found, state.norm, data, columns, size),
            weights_panel(found, data, columns, size),
            criteria_panel(answers, found.penalty if is_ridge else None),
            lines_panel(found, state.norm, data, columns[0]),
        ),
        (
            readout("penalty", "penalty", found.penalty, "penalty", write=penalty_text, symbol="λ"),
            *chosen_readouts(answers.best_evidence, answers.best_loo),
            readout("noise_sd", NOISE, noise_sd, "noise", write=number_text, symbol="σₙ"),
            readout("reach", "95 % of the first weight", first, "prior", write=number_text),
            readout("dof", "effective degrees of freedom", found.dof, "posterior", 2),
            readout("drop", "log evidence below its top", drop, "likelihood", 2),
        ),
        summary(data, found, columns[0], is_ridge, drop),
        sentences(
            several(data, found),
            beyond(data, found, columns, reach),
            *missing(answers, is_ridge),
        ),
        series=tuple(
            Series(f"c{i}", data.names[i], f"series{place}") for place, i in enumerate(columns, 1)
        ),
    )
