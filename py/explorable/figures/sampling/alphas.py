"""What libraries call the penalty of this figure, as numbers for the text below it."""

from explorable.plot.number_format import three_digits
from explorable.words import as_code


def alphas(penalty, n):
    """(name, number in words) of λ = `penalty` > 0 as each library takes it, for n rows.

    The same formulas as those of data/libraries.json; for glmnet with sd_x = sd_y = 1, and for the
    lasso of the penalty λ|w|.
    """
    numbers = {
        "penalty": penalty,
        "ridge_alpha": penalty,
        "lasso_alpha": penalty / (2 * n),
        "logistic_c": 1 / penalty,
        "weight_decay": 2 * penalty / n,
        "glmnet_lambda": penalty / n,
    }
    texts = {name: as_code(three_digits(number)) for name, number in numbers.items()}
    return (("n", str(n)), *texts.items())
