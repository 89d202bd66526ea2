"""theme.css: the terms, surfaces and interface colours as custom properties, and one rule a term.

`picture_css` is the part that a picture on its own carries; `theme_css` is the whole, for pages.
"""

from explorable.scene.terms import DOTTED, SERIES, SHAPES, SURFACES, TERMS

# Categorical series look like terms, and marks refer to them in the same way.
MARKED = TERMS | SERIES

# Colours of the interface (light, dark). They are no terms: a link stays a link, whatever colour
# the prior gets. Each is read as text or as a shape on page and panel: at least 4.5 : 1 there.
INTERFACE = {
    "link": ("#0b6b9f", "#62bdec"),  # the "try" pills
    "accent": ("#0b6b9f", "#62bdec"),  # checked boxes and buttons
    "focus": ("#0b6b9f", "#62bdec"),
    "live": ("#0a7a5a", "#46d3a6"),  # Python answers; progress towards that
    "caution": ("#876100", "#e5b94a"),  # a note, a picture that is not up to date
    "failure": ("#c2410c", "#ff9163"),
    "invalid": ("#ad3577", "#f294c2"),  # a number field whose number is not allowed
    "code-keyword": ("#6a48c2", "#b0a2ff"),
    "code-string": ("#0a7a5a", "#46d3a6"),
    "code-number": ("#0b6b9f", "#62bdec"),
}


def theme_css():
    """The text of theme.css: all that pages need."""
    return picture_css() + _properties(INTERFACE)


def picture_css():
    """Colours and strokes of marks and of the surfaces behind them."""
    colours = {name: (term.light, term.dark) for name, term in MARKED.items()} | SURFACES
    rules = [
        f'[data-term="{name}"] {{ --term: var(--{name}); --width: {term.width}; '
        f"--dash: {term.dash or 'none'}; --fill: {term.fill}; }}"
        for name, term in MARKED.items()
    ]
    return (
        "/* Generated from terms.py. */\n"
        + _shapes()
        + _properties(colours)
        + "\n".join(rules)
        + "\n"
    )


def _shapes():
    """Strokes and radii as --shape-NAME, and the dash of dotted segments."""
    sizes = [f"  --shape-{name.replace('_', '-')}: {size:g};" for name, size in SHAPES.items()]
    return "\n".join([":root {", *sizes, f"  --dotted: {DOTTED};", "}"]) + "\n"


def _properties(colours):
    """Custom properties; browsers without light-dark() show the light colours."""
    light = [f"  --{name}: {light};" for name, (light, _) in colours.items()]
    both = [f"  --{name}: light-dark({light}, {dark});" for name, (light, dark) in colours.items()]
    supported = "@supports (color: light-dark(red, red)) {"
    return "\n".join([":root {", *light, "}", supported, ":root {", *both, "}", "}"]) + "\n"
