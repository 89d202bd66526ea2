"""Formulas without style attributes, which a strict Content-Security-Policy forbids.

KaTeX sets every height and margin in an attribute; here each distinct one becomes a class of the
site's katex.css.
"""

import re

STYLED = re.compile(r'<(\w+)((?: [^<>]*?)?) style="([^"]*)"([^<>]*)>')
CLASS = re.compile(r' class="([^"]*)"')


class FormulaStyles:
    """Class by style, for all formulas so far, in the order in which they came."""

    def __init__(self):
        self._classes = {}

    def as_classes(self, html):
        """The same elements, in which classes stand for the style attributes."""
        return STYLED.sub(self._with_class, html)

    def _with_class(self, found):
        tag, before, style, after = found.groups()
        name = self._classes.setdefault(style, f"k{len(self._classes)}")
        classes = CLASS.search(before + after)
        others = CLASS.sub("", before + after)
        names = f"{classes[1]} {name}" if classes else name
        return f'<{tag} class="{names}"{others}>'

    def css(self):
        """The rules of all classes; important, as a style attribute is."""
        return "".join(
            f".katex .{name}{{{style.rstrip(';').replace(';', '!important;')}!important}}"
            for style, name in self._classes.items()
        )
