"""Formulas with a figure's numbers in the place of letters: \\now{name} in TeX is the figure's
readout of that name or else its slider's value. site/page/live-numbers.js updates them."""

import re
from html import escape

from explorable.plot.number_format import fixed

NOW = re.compile(r"\\now\{(\w+)\}")
FIRST = 90001  # stand-ins while KaTeX sets the formula: no formula has such numbers of its own
LETTERS = "0123456789.,−×% none"  # of all numbers that may come


def numbers(parts):
    """Name -> (text, term) of a figure's readouts and of its sliders' defaults."""
    found = {
        control.name: (fixed(control.default, 2), control.term)
        for control in parts["controls"]
        if control.kind == "slider"
    }
    return found | {one.name: (one.text, one.term) for one in parts["scene"].readouts}


def set_live(tex, figure, values, maths):
    """The formula as `maths` sets it, each number marked with where it is from.

    Twice: as it is seen, and in the MathML that is read out.
    """
    names = NOW.findall(tex)
    stand_ins = iter(range(FIRST, FIRST + len(names)))

    def tied(found):
        term = values[found[1]][1]
        return rf"\htmlData{{term={term}, now={figure}.{found[1]}}}{{{next(stand_ins)}}}"

    html = str(maths(NOW.sub(tied, tex)))  # which is Markup, and would escape what is put in
    for place, name in enumerate(names, FIRST):
        text = escape(values[name][0])
        html = html.replace(f"<mn>{place}</mn>", f'<mn data-now="{figure}.{name}">{text}</mn>')
        html = html.replace(f">{place}<", f">{text}<")
    return html


def as_plain_tex(tex, values):
    """The formula with the numbers written in, for where nothing moves."""
    return NOW.sub(lambda found: values[found[1]][0].replace(" %", r"\,\%"), tex)
