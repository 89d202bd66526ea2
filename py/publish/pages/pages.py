"""Renders templates to pages: the Jinja environment with its filters and globals."""

import re
from dataclasses import replace
from functools import cache, partial

import jinja2
from markupsafe import Markup

from explorable import figures
from explorable.exercises.table import EXERCISES
from explorable.scene.terms import TERMS
from publish.assets.hosting import policy
from publish.assets.modules import module_lister
from publish.formulas import live_math
from publish.formulas.punctuation import keep_punctuation
from publish.formulas.units import keep_units
from publish.pages import components
from publish.pages.articles import articles_with, menu, minutes, reading_order
from publish.pages.cells import cell_data
from publish.pages.figure_data import figure_data, picture_data, readout
from publish.prerender import posters
from publish.words.extension import InLanguage

CODE = re.compile(r"<(code|kbd|pre|textarea)(?=[\s>])")
# Of a script: what readers need not pay for.
SPACE = re.compile(r" */\*.*?\*/| // .*|(?<=\n) +")
INDENT = re.compile(r"(<(pre|textarea|script)\b.*?</\2>)|\n\s+(?=<)", re.DOTALL)
FILTERS = (
    components.field_text,
    components.position,
    components.with_decimals_of,
)


class Pages:
    """Renders templates in one language; `node` draws panels, `formulas` sets what is in TeX, and
    `site` is the name, address and Python.

    The folder `out` has the browser's bundled modules already. Figures are drawn in the language
    that explorable.words has in use, which is to be this one.
    """

    def __init__(self, root, out, node, site, formulas, language):
        self.site = site
        self.language = language
        self.formulas = formulas
        scripts = f"site/{language.place}"  # the bundler's folder for a language
        self._inline = root / "templates" / "inline"
        self.figure_data = cache(partial(figure_data, node))
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(root / "templates"),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=[InLanguage] if language.words else [],
        )
        self.environment.translate = language.say
        terms = {name: language_term(term, language.say) for name, term in TERMS.items()}
        self.environment.filters |= {function.__name__: function for function in FILTERS} | {
            "glossary_entry": partial(components.glossary_entry, terms),
            "grouped": language.grouped,
        }
        self.environment.globals |= {
            "site": site,
            "_": language.say,
            "language": language,
            "terms": terms,
            "exercises": EXERCISES,
            "figure_names": reading_order(root, figures.names()),
            "figure_data": self.figure_data,
            "picture_data": cache(partial(picture_data, node)),
            "cell_data": cache(partial(cell_data, root)),
            "inline": self.inline,
            "policy": self.policy,
            "maths": formulas.maths,
            "live_maths": self.live_maths,
            "plain_maths": self.plain_maths,
            "scripts": scripts,
            "modules": module_lister(out / scripts),
            "readout": readout,
            "faq_entities": components.faq_entities,
            "poster": posters.measures,
            "articles_with": partial(articles_with, root),
            "article_menu": menu(root, language.say),
        }
        self.draft = cache(self.draft)

    def render(self, template, home, **values):
        """The page's HTML. `home` is the path from the page to the top of its language's pages.

        The HTML has no indentation, and browsers that translate the page leave its code alone.
        """
        html = self.environment.get_template(template).render(self.places(home) | values)
        html = INDENT.sub(lambda found: found[1] or "\n", html)
        if self.language.place:  # titles of works are in English, whatever the page is in
            html = html.replace("<cite>", '<cite lang="en">')
        return CODE.sub(r'<\1 translate="no"', keep_units(keep_punctuation(html)))

    def places(self, home):
        """What templates find pages by, and files: `root` is the path to the site's top."""
        return {"home": home, "root": "../" * self.language.place.count("/") + home}

    def inline(self, name):
        """A script that must run before the page is painted, from templates/inline/."""
        return Markup(f"<script>{self._text(name)}</script>")

    def policy(self, *names):
        """The Content-Security-Policy of a page with these inline scripts."""
        return Markup(policy(map(self._text, names)))

    def _text(self, name):
        return SPACE.sub("", (self._inline / f"{name}.js").read_text("utf-8")).strip()

    def live_maths(self, figure, tex):
        """A formula with numbers of the figure, which the page updates."""
        return self.formulas.live(tex, figure, self._numbers(figure))

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


def language_term(term, say):
    """A term with its label and meaning in another language."""
    return replace(term, label=say(term.label), meaning=say(term.meaning))
