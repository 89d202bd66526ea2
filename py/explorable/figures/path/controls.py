"""What a reader sets: the penalty, and which norm of the coefficients it takes."""

from explorable.controls import Choice
from explorable.plot.sliders import slider

NORMS = (("l2", "ridge, ‖w‖₂²"), ("l1", "lasso, ‖w‖₁"))
PENALTY = slider("penalty", (1e-4, 1e4), 1.0, 0.02, scale="log")
NORM = Choice(name="norm", label="norm", term="prior", options=NORMS, default="l2")
