"""Tasks of articles under this figure, and which states solve them."""

ENOUGH = 0.005  # as far as three digits show


def is_half_way(fit):
    """Whether the MAP of SlopeCurves is half the MLE."""
    return bool(fit.mle) and abs(fit.map / fit.mle - 0.5) < ENOUGH


TASKS = {"half-way": is_half_way}
