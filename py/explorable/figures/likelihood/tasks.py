"""Tasks of articles under this figure, and which states solve them."""

import numpy as np

NEARLY_ZERO = 0.05  # a house of such a size fits every slope about equally well


def one_decides(x, best):
    """Whether, of several houses of sizes x (n,), one alone has a size and so the MLE `best`."""
    return best is not None and len(x) > 1 and np.count_nonzero(np.abs(x) >= NEARLY_ZERO) == 1


TASKS = {"one-decides": one_decides}
