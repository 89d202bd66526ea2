"""The coloured terms: one list for marks, formulas, legends, prose, CSS and matplotlib.

Every term has its own stroke as well as its own colour, so that a figure can
be read without colours. Colours keep a contrast of at least 4.5 : 1, as text, on page and panel.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the statistics: its symbol, its meaning in one line, and its stroke and colours.

    `tex` and `symbol` write the same symbol for formulas and for plain text. `light` and `dark`
    are colours. `width` is a stroke in panel units, `dash` an SVG dash pattern ("" is solid) and
    `fill` the opacity of an area.
    """

    label: str
    symbol: str
    tex: str
    meaning: str
    light: str
    dark: str
    width: float
    dash: str = ""
    fill: float = 0.14


TERMS = {
    "data": Term(
        "data", "x, y", "x, y", "what was observed", light="#0b6b9f", dark="#62bdec", width=1.6
    ),
    "slope": Term(
        "slope",
        "w",
        "w",
        "what we want to know: how steep the line is",
        light="#1d2126",
        dark="#e8e6e1",
        width=2.6,
    ),
    "noise": Term(
        "noise",
        "σₙ",
        r"\sigma_n",
        "how far a price strays from the line",
        light="#ad3577",
        dark="#f294c2",
        width=1.0,
        fill=0.12,
    ),
    "likelihood": Term(
        "likelihood",
        "p(D | w)",
        r"p(D \mid w)",
        "how probable a slope makes the data",
        light="#c2410c",
        dark="#ff9163",
        width=2.2,
    ),
    "prior": Term(
        "prior",
        "p(w), σ",
        r"p(w)",
        "what was believed before the data",
        light="#6a48c2",
        dark="#b0a2ff",
        width=2.2,
        dash="7 5",
    ),
    "posterior": Term(
        "posterior",
        "p(w | D)",
        r"p(w \mid D)",
        "what is believed after the data",
        light="#0a7a5a",
        dark="#46d3a6",
        width=3.4,
    ),
    "penalty": Term(
        "penalty",
        "λ",
        r"\lambda",
        "the price of a large weight",
        light="#876100",
        dark="#e5b94a",
        width=2.0,
        dash="8 3 2 3",
    ),
}

# Categories; each has a dash of its own, because ten colours are not all distinguishable. None is
# solid: that is how the terms of the statistics are drawn which may stand beside them.
_SERIES = (
    ("#0b5394", "#7db7f0", "18 3"),
    ("#a34700", "#f2a45c", "7 3"),
    ("#0f6b3c", "#5fd196", "2 3"),
    ("#9c1f5c", "#f58cc0", "9 3 2 3"),
    ("#5a4fb0", "#b7aefc", "4 2"),
    ("#7a5b00", "#dcbf4e", "12 4"),
    ("#006a70", "#55c9cf", "1 2"),
    ("#9b2c2c", "#f39a92", "6 2 1 2 1 2"),
    ("#4a5a1f", "#b3cf6a", "3 5"),
    ("#53565c", "#b9bec6", "10 2 4 2"),
)
SERIES = {
    f"series{number}": Term(f"series {number}", "", "", "a category", light, dark, 2.0, dash)
    for number, (light, dark, dash) in enumerate(_SERIES, 1)
}


def term_of(name):
    """The Term of that name, among the terms of the statistics and the series."""
    return TERMS.get(name) or SERIES[name]


# Strokes and radii in panel units, for matplotlib and the page (site/render/shapes.js, theme.css).
SHAPES = {
    "quiet": 0.75,  # the stroke of a thin curve, and its opacity
    "dotted": 1.2,  # the stroke of a rule
    "segment": 2.6,
    "outline": 0.75,  # around an area
    "bar_outline": 0.8,
    "hollow_outline": 1.6,  # around a bar that is not filled
    "grid": 0.8,
    "base": 1.1,
    "dot": 2.6,  # radius
    "grip": 6.5,  # radius of a handle's dot, with its ring
    "ring": 2.0,  # the stroke of that ring, and below of a handle on one number
    "ring_of_number": 2.6,
    "halo": 13.0,
    "target": 22.0,
    "arrow_head": 9.0,
    "label_halo": 4.0,  # the stroke of the background's colour around a label
}
DOTTED = "1.5 3.5"  # the dash of a rule

# The page around the terms: names of custom properties in CSS, and of colours in matplotlib.
SURFACES = {
    "paper": ("#fffefb", "#15181c"),
    "panel": ("#f6f5f1", "#1c2026"),
    "ink": ("#1d2126", "#e8e6e1"),
    "soft": ("#5b636d", "#a2a9b2"),
    "hairline": ("#d9dce0", "#363c44"),
}
