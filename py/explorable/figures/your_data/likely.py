"""The λ of highest evidence: which columns are shown, and how far others are below it."""

import numpy as np

from explorable.figures.your_data.fit import fit

MOST = 10  # columns with a line of their own: those of the largest weights


def shown(answers):
    """The numbers of the columns with lines of their own, largest weights first."""
    return answers.once("shown", _shown)


def _shown(answers):
    weights = np.abs(likely(answers).w)
    return np.argsort(-weights, kind="stable")[:MOST].tolist()


def likely(answers):
    """The Fit of ridge at the λ of highest evidence, or at the end of the slider next to it."""
    return fit(answers, "l2", answers.likely / answers.unit)


def evidence_drop(answers, penalty):
    """By how much the log evidence of ridge at λ is below its top, a float >= 0 up to rounding."""
    top = answers.once("top", lambda _: answers.evidence(answers.likely))
    return top - answers.evidence(penalty)
