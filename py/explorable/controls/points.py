"""Points: a list of pairs (x, y) that the reader moves, adds and removes."""

from dataclasses import dataclass
from functools import lru_cache

from explorable.controls.point import LISTS, is_pair, nearest
from explorable.controls.point_list import Pairs

_known = lru_cache(maxsize=1024)(nearest)  # one point is dragged, the others stay


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # compared by identity: a quick key
class Points:
    """Pairs (x, y) inside the two ranges, at most `most` of them, moved in steps of `step`.

    `noun` names one of them ("house"), `x_label` and `y_label` its two numbers. Up to `by_hand`
    of them have a handle each; more can come from a program, and are drawn as a crowd.
    """

    name: str
    label: str
    symbol: str = ""
    noun: str
    x_label: str
    y_label: str
    x_range: tuple[float, float]
    y_range: tuple[float, float]
    default: tuple[tuple[float, float], ...]
    step: float
    term: str = "data"
    most: int = 100_000
    by_hand: int = 200
    hint: str = ""
    kind: str = "points"

    def __post_init__(self):
        object.__setattr__(self, "default", self.clamp(self.default))

    def clamp(self, value):
        """The pairs moved into the ranges; the default where `value` is not a list of pairs.

        A list that this has returned is returned as it is: it is immutable.
        """
        limits = (self.x_range, self.y_range, self.most)
        if isinstance(value, Pairs) and value.limits == limits:
            return value
        if not isinstance(value, LISTS) or not all(map(is_pair, value)):
            return self.default
        near = _known if len(value) <= self.by_hand else nearest
        pairs = Pairs(
            [near(tuple(pair), self.x_range, self.y_range) for pair in value[: self.most]]
        )
        pairs.limits = limits
        return pairs
