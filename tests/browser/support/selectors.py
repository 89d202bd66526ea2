"""Selectors of the article's first figure, by the documented names of its parts."""

ARTICLE = "from-mle-to-map/"
ELEMENT = "explorable-figure[name=likelihood]"
FIGURE = f"document.querySelector('{ELEMENT}')"
SETTLED = f"{FIGURE}.dataset.settled === 'true'"
LIVE = f"{FIGURE}.dataset.phase === 'live' && {SETTLED}"


def handle(name, panel=""):
    """The selector of a handle, in one panel if several panels have it."""
    inside = f'="{panel}"' if panel else ""
    return f'{ELEMENT} [data-panel{inside}] [data-handle="{name}"]'


def output(name):
    """The selector of a readout."""
    return f'{ELEMENT} output[name="{name}"]'


def slider(name):
    """The selector of a control's slider."""
    return f'{ELEMENT} input[type=range][name="{name}"]'


def field(name):
    """The selector of a control's number field."""
    return f'{ELEMENT} input[role=spinbutton][name="{name}"]'


def button(action):
    """The selector of one of the figure's buttons."""
    return f'{ELEMENT} button[data-action="{action}"]'


def part(selector):
    """The selector of something inside the figure."""
    return f"{ELEMENT} {selector}"
