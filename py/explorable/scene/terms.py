"""The words this project colours: one list for marks, formulas, legends, prose, CSS and matplotlib.

Every term has its own stroke as well as its own colour, so that nobody needs the colour to read
a figure. Colours keep a contrast of at least 4.5 : 1, as text, on page and panel.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A word with its symbol, its meaning in one line, and how it is drawn.

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

# The page around the terms: names of custom properties in CSS, and of colours in matplotlib.
SURFACES = {
    "paper": ("#fffefb", "#15181c"),
    "panel": ("#f6f5f1", "#1c2026"),
    "ink": ("#1d2126", "#e8e6e1"),
    "soft": ("#5b636d", "#a2a9b2"),
    "hairline": ("#d9dce0", "#363c44"),
}

# Strokes that no term decides, in panel units: CSS has them as custom properties (--stroke-grid).
STROKES = {
    "grid": 0.8,
    "axis": 1.1,
    "quiet": 0.75,  # a de-emphasised curve: below a pixel browsers paint a stroke at half the cost
    "segment": 2.6,
    "dotted": 1.2,  # a dotted segment
    "area": 0.75,  # the outline of an area
    "bar": 0.8,  # the outline of a bar
    "hollow_bar": 1.6,
    "halo": 4.0,  # the background's colour around a label
    "grip": 2.0,  # the ring of a handle that is free in both directions
    "open_grip": 2.6,  # the rim of any other handle, which is hollow
}
DOTTED = "1.5 3.5"  # the dash pattern of dotted segments
