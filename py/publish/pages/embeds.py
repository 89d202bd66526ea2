"""What other people's pages need of a figure: a page of its own, and oEmbed's answer about it."""

import json
import math

from markupsafe import Markup

from explorable import figures
from explorable.scene.localise import localised
from explorable.words import translated
from publish.assets.cards import HEIGHT, WIDTH
from publish.pages.embed_height import EMBED_WIDTH, WIDTHS, height_of
from publish.words.figures.figure_words import figure_words

GALLERY = "gallery/"


def home(name, articles):
    """The path of the first article that shows the figure; `articles` maps paths to their HTML."""
    shown = f'<explorable-figure name="{name}"'
    return next((path for path, html in articles.items() if shown in html), GALLERY)


def heights():
    """Name -> heights of the figure in frames of WIDTHS, for embed.js, in tens of CSS pixels."""
    return {
        name: [math.ceil(height_in(name, width) / 10) for width in WIDTHS]
        for name in figures.names()
    }


def height_in(name, width):
    """How high the figure is, about, in a frame of this width; both in CSS pixels."""
    own = figures.load(name)
    figure, scene = figure_words(own), localised(figures.draw(name, {}))
    plays = hasattr(own, "PLAYS")
    return height_of(figure.TITLE, scene, figure.CONTROLS, figure.CAPTION, width, plays)


def oembed(name, site, home, place=""):
    """The oEmbed answer (https://oembed.com) for WordPress and others.

    `place` is the folder of a language, the one that explorable.words has in use.

    They keep a blockquote and a frame, and nothing but those attributes.
    """
    title = translated(figures.load(name).TITLE)
    top = f"{site['address']}{place}"
    height = height_in(name, EMBED_WIDTH)
    html = Markup(
        '<blockquote><a href="{}#{}">{}</a></blockquote>'
        '<iframe title="{}" src="{}" width="{}" height="{}" frameborder="0"></iframe>'
    )
    embed = f"{top}embed/{name}.html"
    answer = {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": site["name"],
        "provider_url": top,
        "html": html.format(top + home, name, title, title, embed, EMBED_WIDTH, height),
        "width": EMBED_WIDTH,
        "height": height,
        "thumbnail_url": f"{top}cards/{name}.png",
        "thumbnail_width": WIDTH,
        "thumbnail_height": HEIGHT,
    }
    return json.dumps(answer, ensure_ascii=False, indent=2) + "\n"
