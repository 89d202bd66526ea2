"""One question of an exercise: the quantities of its answer, the right one, and known mistakes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Quantity:
    """A name that an answer may contain; it is tried at values between `low` and `high`.

    `also` are other spellings of it that a reader may type, such as σ for sigma.
    """

    name: str
    low: float
    high: float
    also: tuple[str, ...] = ()
    whole: bool = False


@dataclass(frozen=True)
class Exercise:
    """A question whose answer is a formula; all formulas are texts that `expression` reads.

    `right` is the answer and `praise` what is said to it. `others` are (formula, words) that are
    right, too, and `mistakes` are (formula, words) of answers that are wrong in a known way, the
    more particular ones first.

    Two formulas are the same if their values are; with `free="shift"` also if they differ by what
    does not depend on the first quantity; with `free="factor"` also if their ratio is constant.
    """

    name: str
    quantities: tuple[Quantity, ...]
    right: str
    praise: str
    mistakes: tuple[tuple[str, str], ...]
    others: tuple[tuple[str, str], ...] = ()
    free: str = ""

    @property
    def names(self):
        """The names that an answer may use, as feedback lists them."""
        return tuple(one.name for one in self.quantities)

    @property
    def spellings(self):
        """Each spelling that is read -> the name it stands for."""
        return {text: one.name for one in self.quantities for text in (one.name, *one.also)}
