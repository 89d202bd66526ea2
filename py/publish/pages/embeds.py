"""What other people's pages need of a figure: a page of its own, and oEmbed's answer about it."""

import json
import math

from markupsafe import Markup

from explorable import figures
from explorable.scene.model import PANEL_WIDTH
from publish.assets.cards import HEIGHT, WIDTH

# CSS pixels. A wide column of text; how panel-grid.css and embed.css fill it is measured by a test.
EMBED_WIDTH = 700
PANELS_WIDTH, GAP, ALONE_WIDTH = 656, 20, 510
CONTROLS_HEIGHT = 66  # of two side by side
WORDS_HEIGHT = 275  # title, sentence, numbers, buttons, source
LINE, LINE_LETTERS = 20.4, 100  # of the caption
POINTS_HEIGHT = 37  # the line that opens a list of points
GALLERY = "gallery/"


def home(name, articles):
    """The path of the first article that shows the figure; `articles` maps paths to their HTML."""
    shown = f'<explorable-figure name="{name}"'
    return next((path for path, html in articles.items() if shown in html), GALLERY)


def height_of(scene, controls, caption):
    """An upper estimate of the figure's height: a host may never receive the exact one."""
    panels = [panel.height for panel in scene.panels]
    width = ALONE_WIDTH if len(panels) == 1 else (PANELS_WIDTH - GAP) / 2
    tallest = max(panels[0], sum(panels[1:]))  # the first stands beside all the others
    kinds = [control.kind for control in controls]
    rows = math.ceil(kinds.count("slider") / 2) * CONTROLS_HEIGHT
    rows += kinds.count("points") * POINTS_HEIGHT
    words = WORDS_HEIGHT + math.ceil(len(caption) / LINE_LETTERS) * LINE
    return round(tallest * width / PANEL_WIDTH + rows + words)


def oembed(name, site, home):
    """The oEmbed answer (https://oembed.com) for WordPress and others.

    They keep a blockquote and a frame, and nothing but those attributes.
    """
    figure = figures.load(name)
    title = figure.TITLE
    height = height_of(figures.draw(name, {}), figure.CONTROLS, figure.CAPTION)
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
