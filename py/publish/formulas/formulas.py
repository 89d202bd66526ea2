"""Formulas of all pages: set once by KaTeX, with the letters and styles that they take."""

import re

from markupsafe import Markup

from publish.assets.fonts.katex_fonts import Letters
from publish.formulas import live_math
from publish.formulas.formula_styles import FormulaStyles

# Of KaTeX's MathML: the TeX, which no reader sees and whose numbers would not be updated, and what
# MathML in HTML does without.
SUPERFLUOUS = re.compile(r"<annotation.*?</annotation>|</?semantics>| xmlns=\"[^\"]*\"", re.DOTALL)


class Formulas:
    """Sets formulas by `node`; `letters` and `styles` are those of all formulas so far."""

    def __init__(self, node):
        self.letters = Letters(set(), set())
        self.styles = FormulaStyles()
        self._node = node
        self._set = {}

    def maths(self, tex, display=False):
        """A formula; \\term{prior}{...} gives a part of it a term, \\changed{...} marks one."""
        if (tex, display) not in self._set:
            self._set[tex, display] = self._html(tex, display)
        return self._set[tex, display]

    def _html(self, tex, display):
        html = SUPERFLUOUS.sub("", self._node.maths(tex, display))
        html = html.replace('<span class="katex">', '<span class="katex" translate="no">')
        html = self.styles.as_classes(html)
        self.letters.add(html)
        return Markup(html)

    def live(self, tex, figure, numbers):
        """A formula with numbers of the figure, which the page updates."""
        html = live_math.set_live(tex, figure, numbers, self.maths)
        self.letters.upright.update(map(ord, live_math.LETTERS))
        return Markup(html)
