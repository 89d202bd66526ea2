"""Templates -> pages: what the templates can say about figures, terms, formulas and numbers."""

import re
from dataclasses import asdict
from functools import cache, partial

import jinja2
from markupsafe import Markup

import pictures
from explorable import figures
from explorable.controls import clamp
from explorable.runtime import code_edits as edits
from explorable.scene import serialize as wire
from explorable.scene.terms import TERMS
from publish.assets.katex_fonts import Letters
from publish.assets.modules import module_lister
from publish.pages import live_math as live
from publish.pages.articles import articles_with, minutes, reading_order
from publish.pages.components import (
    faq_entities,
    glossary_entry,
    in_script,
    legend,
    position,
    written,
)
from publish.prerender import posters

# What site/export/formats.js can make of a figure, in the order of the menu.
DOWNLOADS = (
    ("svg", "SVG", "as it is here"),
    ("png", "PNG", "for slides"),
    ("pdf", "PDF", "for print, by matplotlib"),
    ("print", "SVG", "for print, by matplotlib"),
    ("csv", "CSV", "its curves and points"),
    ("script", "Python", "a script that draws it"),
)


class Pages:
    """Renders templates; `node` draws frames and formulas, `site` is the name, address and Python.

    The browser's modules are in the folder `out` already.
    """

    def __init__(self, root, out, node, site):
        self.node = node
        self.site = site
        self.formula_letters = Letters(set(), set())  # of all formulas so far
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(root / "templates"),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.environment.filters |= {
            "written": written,
            "position": position,
            "entry": glossary_entry,
        }
        self.environment.globals |= {
            "site": site,
            "terms": TERMS,
            "figure_names": reading_order(root, figures.names()),
            "figure_parts": cache(self.figure_parts),
            "picture_parts": cache(self.picture_parts),
            "maths": self.maths,
            "live_maths": self.live_maths,
            "plain_maths": self.plain_maths,
            "modules": module_lister(out / "site"),
            "readout": self.readout,
            "faq_entities": faq_entities,
            "poster": posters.measures,
            "downloads": DOWNLOADS,
            "articles_with": partial(articles_with, root),
        }
        self.draft = cache(self.draft)

    def render(self, template, root, **values):
        """The page's HTML. `root` is the way from the page to the site's top, such as "../"."""
        return self.environment.get_template(template).render(root=root, **values)

    def figure_parts(self, name):
        """All that the `figure` macro needs of one figure, in its default state."""
        figure = figures.load(name)
        scene = figures.draw(name, {})
        packed = wire.pack_json(scene)
        # The page holds the curves already, as SVG; gestures need only axes and handles as data.
        skeleton = packed | {
            "panels": [
                panel | {"marks": [mark for mark in panel["marks"] if mark["kind"] == "handle"]}
                for panel in packed["panels"]
            ]
        }
        controls = [asdict(control) for control in figure.CONTROLS]
        return {
            "figure": figure,
            "scene": scene,
            "controls": figure.CONTROLS,
            "points": next((c for c in figure.CONTROLS if c.kind == "points"), None),
            "panels": Markup(self.node.frame(packed)),
            "legend": legend(scene),
            "code": self._code(figure, name),
            "frame": Markup(in_script({"controls": controls, "scene": skeleton})),
        }

    def picture_parts(self, name):
        """All that the `picture` macro needs of a still picture."""
        drawn = self.node.frame(wire.pack_json(pictures.draw(name)))
        return {
            "caption": pictures.load(name).CAPTION,
            # Nothing in it can be taken hold of: to a screen reader it is one thing, with one name.
            "panels": Markup(drawn.replace('role="group"', 'role="img"')),
        }

    def _code(self, figure, name):
        """The function shown beside the figure, as it stands in its module; None without one."""
        if not hasattr(figure, "CODE"):
            return None
        source = edits.source(name)
        return {
            "source": source,
            "html": Markup(self.node.highlight(source)),
            "file": f"{figure.CODE.module.replace('.', '/')}.py",
        }

    def maths(self, tex, display=False):
        """A formula; \\term{prior}{...} ties a part of it to a term.

        Without its TeX, which no reader sees and which would not follow numbers that do.
        """
        html = self.node.maths(tex, display)
        html = re.sub("<annotation.*?</annotation>", "", html, flags=re.DOTALL)
        self.formula_letters.add(html)
        return Markup(html)

    def live_maths(self, figure, tex):
        """A formula with the figure's numbers, which follow it."""
        html = live.set_live(tex, figure, self._numbers(figure), self.maths)
        self.formula_letters.upright.update(map(ord, live.LETTERS))
        return Markup(html)

    def plain_maths(self, figure, tex):
        """The same as TeX, with the numbers that the figure has at first."""
        return live.as_plain_tex(tex, self._numbers(figure))

    def _numbers(self, figure):
        return live.numbers(self.environment.globals["figure_parts"](figure))

    def draft(self, template):
        """An article without what is only known once it is rendered."""
        return self.render(template, "../", contents=(), minutes=0)

    def article(self, template):
        """An article: rendered twice, because its head tells of its own sections and length."""
        draft = self.draft(template)
        contents = re.findall(r'<h2 id="([^"]+)">(.+?)</h2>', draft)
        return self.render(template, "../", contents=contents, minutes=minutes(draft))

    def readout(self, figure, name, **state):
        """A number for the prose, as the figure itself would show it in that state."""
        module = figures.load(figure)
        scene = module.draw(clamp(module.CONTROLS, state))
        for found in scene.readouts:
            if found.name == name:
                return found.text
        raise KeyError(f"Figure {figure!r} has no readout {name!r}.")
