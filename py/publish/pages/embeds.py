"""What other people's pages need of a figure: a page of its own, and oEmbed's answer about it."""

import json
import math

from markupsafe import Markup

from explorable import figures
from publish.assets.cards import HEIGHT, WIDTH
from publish.pages.embed_height import EMBED_WIDTH, WIDTHS, height_of

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
    figure = figures.load(name)
    scene = figures.draw(name, {})
    return height_of(figure.TITLE, scene, figure.CONTROLS, figure.CAPTION, width)


def oembed(name, site, home):
    """The oEmbed answer (https://oembed.com) for WordPress and others.

    They keep a blockquote and a frame, and nothing but those attributes.
    """
    figure = figures.load(name)
    title = figure.TITLE
    height = height_in(name, EMBED_WIDTH)
    html = Markup(
        '<blockquote><a href="{}#{}">{}</a></blockquote>'
        '<iframe title="{}" src="{}" width="{}" height="{}" frameborder="0"></iframe>'
    )
    embed = f"{site['address']}embed/{name}.html"
    answer = {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": site["name"],
        "provider_url": site["address"],
        "html": html.format(site["address"] + home, name, title, title, embed, EMBED_WIDTH, height),
        "width": EMBED_WIDTH,
        "height": height,
        "thumbnail_url": f"{site['address']}cards/{name}.png",
        "thumbnail_width": WIDTH,
        "thumbnail_height": HEIGHT,
    }
    return json.dumps(answer, ensure_ascii=False, indent=2) + "\n"
