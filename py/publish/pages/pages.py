"""Renders templates to pages: the Jinja environment with its filters and globals."""

import re
from functools import cache, partial

import jinja2
from markupsafe import Markup

from explorable import figures
from explorable.controls import clamp
from explorable.exercises.table import EXERCISES
from explorable.scene.terms import TERMS
from publish.assets.hosting import policy
from publish.assets.katex_fonts import Letters
from publish.assets.modules import module_lister
from publish.pages import components, live_math
from publish.pages.articles import articles_with, menu, minutes, reading_order
from publish.pages.cells import cell_data
from publish.pages.figure_data import figure_data, picture_data
from publish.pages.formula_styles import FormulaStyles
from publish.prerender import posters

CODE = re.compile(r"<(code|kbd|pre|textarea)(?=[\s>])")
INDENT = re.compile(r"(<(pre|textarea|script)\b.*?</\2>)|\n\s+(?=<)", re.DOTALL)
# Of KaTeX's MathML: the TeX, which no reader sees and whose numbers would not be updated, and what
# MathML in HTML does without.
SUPERFLUOUS = re.compile(r"<annotation.*?</annotation>|</?semantics>| xmlns=\"[^\"]*\"", re.DOTALL)
FILTERS = (
    components.field_text,
    components.glossary_entry,
    components.grouped,
    components.position,
    components.with_decimals_of,
)


class Pages:
    """Renders templates; `node` draws panels and formulas, `site` is the name, address and Python.

    The folder `out` has the browser's bundled modules already.
    """

    def __init__(self, root, out, node, site):
        self.node = node
        self.site = site
        self.formula_letters = Letters(set(), set())  # of all formulas so far
        self.formula_styles = FormulaStyles()  # of these too
        self._inline = root / "templates" / "inline"
        self.figure_data = cache(partial(figure_data, node))
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(root / "templates"),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.environment.filters |= {function.__name__: function for function in FILTERS}
        self.environment.globals |= {
            "site": site,
            "_": str,  # marks words in expressions; English is as it is written
            "terms": TERMS,
            "exercises": EXERCISES,
            "figure_names": reading_order(root, figures.names()),
            "figure_data": self.figure_data,
            "picture_data": cache(partial(picture_data, node)),
            "cell_data": cache(partial(cell_data, root)),
            "inline": self.inline,
            "policy": self.policy,
            "maths": self.maths,
            "live_maths": self.live_maths,
            "plain_maths": self.plain_maths,
            "modules": module_lister(out / "site"),
            "readout": readout,
            "faq_entities": components.faq_entities,
            "poster": posters.measures,
            "articles_with": partial(articles_with, root),
            "article_menu": menu(root),
        }
        self.draft = cache(self.draft)

    def render(self, template, root, **values):
        """The page's HTML. `root` is the path from the page to the site's top, such as "../".

        Templates find files by `root`, and pages by `home`, the top of their language. The HTML has
        no indentation, and browsers that translate the page leave its code alone.
        """
        html = self.environment.get_template(template).render(root=root, home=root, **values)
        html = INDENT.sub(lambda found: found[1] or "\n", html)
        return CODE.sub(r'<\1 translate="no"', html)

    def inline(self, name):
        """A script that must run before the page is painted, from templates/inline/."""
        return Markup(f"<script>{self._text(name)}</script>")

    def policy(self, *names):
        """The Content-Security-Policy of a page with these inline scripts."""
        return Markup(policy(map(self._text, names)))

    def _text(self, name):
        return (self._inline / f"{name}.js").read_text("utf-8").strip()

    def maths(self, tex, display=False):
        """A formula; \\term{prior}{...} gives a part of it a term, \\changed{...} marks one."""
        html = SUPERFLUOUS.sub("", self.node.maths(tex, display))
        html = html.replace('<span class="katex">', '<span class="katex" translate="no">')
        html = self.formula_styles.as_classes(html)
        self.formula_letters.add(html)
        return Markup(html)

    def live_maths(self, figure, tex):
        """A formula with numbers of the figure, which the page updates."""
        html = live_math.set_live(tex, figure, self._numbers(figure), self.maths)
        self.formula_letters.upright.update(map(ord, live_math.LETTERS))
        return Markup(html)

    def plain_maths(self, figure, tex):
        """The same as TeX, with the numbers of the figure's default state."""
        return live_math.as_plain_tex(tex, self._numbers(figure))

    def _numbers(self, figure):
        return live_math.numbers(self.figure_data(figure))

    def draft(self, template):
        """An article without its table of contents and its length, which follow from this."""
        return self.render(template, "../", contents=(), minutes=0, is_article=True, asks=False)

    def article(self, template):
        """An article, rendered twice: its head lists its own sections and its length."""
        draft = self.draft(template)
        contents = re.findall(r'<h2 id="([^"]+)">(.+?)</h2>', draft)
        facts = {"contents": contents, "minutes": minutes(draft), "is_article": True}
        facts["asks"] = "<explorable-guess " in draft
        return self.render(template, "../", **facts)


def readout(figure, name, **state):
    """A readout of a figure as text, for the prose; the other controls have their defaults.

    Raises KeyError for a name that the figure does not have.
    """
    module = figures.load(figure)
    scene = module.draw(clamp(module.CONTROLS, state))
    for found in scene.readouts:
        if found.name == name:
            return found.text
    raise KeyError(f"Figure {figure!r} has no readout {name!r}.")
