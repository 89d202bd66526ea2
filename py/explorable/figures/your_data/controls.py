"""λ relative to the data, so that one slider fits every table; which norm, and which columns."""

from explorable.controls import Choice, Slider
from explorable.figures._shared.reader_data.answers import HIGH, LOW

STRENGTH = Slider(
    name="strength",
    label="penalty, relative to the columns",
    symbol="λ/d²",
    hint="1: an average direction keeps half",
    term="penalty",
    low=LOW,
    high=HIGH,
    default=0.1,
    step=0.02,
    scale="log",
)
NORMS = (("l2", "ridge, ‖w‖₂²"), ("l1", "lasso, ‖w‖₁"))
NORM = Choice(name="norm", label="norm", term="prior", options=NORMS, default="l2")
UNITS = (("sd", "standardised"), ("own", "in their own units"))
UNIT = Choice(name="unit", label="columns", term="data", options=UNITS, default="sd")
