"""The menu of priors that figures share, and what the note says about the one that is chosen.

A function that a reader has run is in force in the place of the Gaussian, and by its own option;
the other options leave it aside.
"""

from explorable.controls import Choice
from explorable.editable.prior_density import PRIOR, area_note
from explorable.editable.standard_priors import STANDARD
from explorable.plot.phrases import sentences

OPTIONS = (
    ("gaussian", "Gaussian"),
    ("laplace", "Laplace"),
    ("student_t", "Student t"),
    ("flat", "flat"),
    ("mine", "your own function"),
)
PRIOR_KIND = Choice(
    name="prior",
    label="prior",
    hint="a function of yours, once run, takes the Gaussian’s place",
    term="prior",
    options=OPTIONS,
    default="gaussian",
    style="select",
)
FLAT = (
    "A flat prior has no area and so is no density (it is improper): it is drawn at height one. "
    "The posterior is the likelihood, scaled to area one, and there is no λ."
)
NOT_YET = (
    "Your own function is still the Gaussian that stands in the editor: rewrite it, or press Run "
    "there, and it is yours."
)
WAITS = "The function that you wrote waits meanwhile: choose “your own function” to bring it back."


def prior_note(kind, log_area):
    """The note on the prior of this kind with an area of this log, or ""."""
    if kind in STANDARD:
        return sentences(kind == "flat" and FLAT, not PRIOR.is_original and WAITS)
    if kind == "mine" and PRIOR.is_original:
        return NOT_YET
    return area_note(log_area)
