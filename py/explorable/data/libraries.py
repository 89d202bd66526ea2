"""What libraries call the strength of a penalty: `libraries.json`, and each number as our λ.

    squares          ‖y − Xw‖² + λ‖w‖²               or + λ‖w‖₁
    log_likelihood   −log likelihood + (λ/2)‖w‖²     or + λ‖w‖₁

A row's `penalty` is λ as a product of powers, such as "n*setting*sd_x^2/sd_y":

setting   the number that the library takes, > 0
n         number of rows, > 0
sd_x      standard deviation of the column that the weight belongs to, > 0
sd_y      standard deviation of y, > 0
noise_sd  sigma_n > 0, unit of y

So each row has an exact inverse. A row that states no fixed prior has `why` in its place.
Every formula was measured on the version that publish/pages/library_notes.json names, at the
solutions that it returns for several n, y and settings.
"""

import json
import math
import pkgutil
from dataclasses import dataclass

from explorable.data import DataError
from explorable.words import say

NAMES = ("setting", "n", "sd_x", "sd_y", "noise_sd")
LOSSES, NORMS = ("squares", "log_likelihood"), ("l2", "l1", "none")


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """One estimator of a library: `id` is its name in links, `setting` what it calls its number.

    Raises ValueError for an unknown loss or norm, or unless it has one of `penalty` and `why`.
    """

    id: str
    library: str
    call: str
    setting: str
    loss: str
    norm: str
    penalty: str = ""
    why: str = ""

    def __post_init__(self):
        if (
            self.loss not in LOSSES
            or self.norm not in NORMS
            or bool(self.penalty) == bool(self.why)
        ):
            raise ValueError(
                say("The library {id!r} needs a loss, a norm, and penalty or why.", id=self.id)
            )
        if self.penalty:
            powers_of(self.penalty)

    @property
    def name(self):
        """Library and call, once where they are the same word: "glmnet(alpha = 1)"."""
        return self.call if self.call.startswith(self.library) else f"{self.library} {self.call}"

    def penalty_of(self, setting, **data):
        """λ = c · setting^p · n^a · sd_x^b · sd_y^d · noise_sd^e, a float; `data` are all but one.

        Raises ValueError for a row without a formula.
        """
        power, factor = self._split(data)
        return factor * setting**power

    def setting_of(self, penalty, **data):
        """setting = (λ / the rest)^(1/p): undoes `penalty_of`."""
        power, factor = self._split(data)
        return (penalty / factor) ** (1 / power)

    def _split(self, data):
        """The power of the setting, and the product of all else."""
        if not self.penalty:
            raise ValueError(say("{name} has no fixed prior. {why}", name=self.name, why=self.why))
        factor, powers = powers_of(self.penalty)
        for name in NAMES[1:]:
            factor *= data[name] ** powers[name]
        return powers["setting"], factor

    def prior_sd_of(self, penalty, noise_sd):
        """σ = σₙ/√λ for l2; √2·b for l1, with b = 2σₙ²/λ. Without σₙ² and its 2 for likelihoods.

        The standard deviation of the prior that the penalty λ > 0 states, in units of the weight.
        """
        if self.norm == "l1":
            return math.sqrt(2) * (2 * noise_sd**2 if self.loss == "squares" else 1.0) / penalty
        return (noise_sd if self.loss == "squares" else 1.0) / math.sqrt(penalty)


def powers_of(formula):
    """(coefficient, {name: power}) of a product of numbers and powers of NAMES.

    Raises ValueError for another name, or where the setting is not in it.
    """
    coefficient, powers = 1.0, dict.fromkeys(NAMES, 0)
    for part in formula.replace("/", "*/").split("*"):
        base, _, power = part.removeprefix("/").partition("^")
        power = int(power or 1) * (-1 if part.startswith("/") else 1)
        if base in powers:
            powers[base] += power
        elif base.replace(".", "").isdigit():
            coefficient *= float(base) ** power
        else:
            raise ValueError(
                say(
                    "{formula!r}: {base!r} is no number and none of {names}.",
                    formula=formula,
                    base=base,
                    names=NAMES,
                )
            )
    if not powers["setting"]:
        raise ValueError(say("{formula!r} has no setting in it.", formula=formula))
    return coefficient, powers


def parsed(text, file):
    """The rows of a file as Libraries. Raises DataError, which names it, where it has others."""
    try:
        return tuple(Library(**row) for row in json.loads(text))
    except (TypeError, ValueError) as error:
        raise DataError(say("{file} cannot be read: {error}", file=file, error=error)) from error


LIBRARIES = parsed(pkgutil.get_data(__package__, "libraries.json"), "libraries.json")
