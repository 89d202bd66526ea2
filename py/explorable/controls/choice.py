"""A choice: one of a few named options."""

from dataclasses import dataclass

STYLES = ("", "radio", "select")
MOST_BUTTONS = 8  # more options than these are a list to open, unless `style` says otherwise


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of `options`, each a pair of the value (a word for state and link) and its label.

    `style` is how the page shows it: "radio", all options at once, or "select", a list to open;
    left out, it is a list from nine options on.
    Raises ValueError for values given twice, a default that is none of them or an unknown style.
    """

    name: str
    label: str
    symbol: str = ""
    term: str
    options: tuple[tuple[str, str], ...]
    default: str
    style: str = ""
    hint: str = ""
    kind: str = "choice"

    def __post_init__(self):
        values = self.values
        if len(set(values)) != len(values) or self.default not in values:
            raise ValueError(
                f"Choice {self.name!r} needs different values, and its default among them."
            )
        if self.style not in STYLES:
            raise ValueError(f"Choice {self.name!r}: style {self.style!r} is none of {STYLES}.")
        if not self.style:
            style = "select" if len(values) > MOST_BUTTONS else "radio"
            object.__setattr__(self, "style", style)

    @property
    def values(self):
        """The values of all options, in order."""
        return tuple(value for value, _ in self.options)

    def clamp(self, value):
        """The value itself, or the default where it is none of the options."""
        return value if isinstance(value, str) and value in self.values else self.default
