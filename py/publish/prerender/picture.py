"""A figure as one SVG file that needs nothing else: what render.js draws, with its own styles."""

import re
from html import escape
from pathlib import Path

from draw_mpl import layout as arranged
from explorable.scene import serialize as wire
from explorable.scene.model import PANEL_WIDTH
from publish.assets.theme import picture_css

MARGIN = 24
PANEL_CSS = Path(__file__).parents[3] / "site" / "styles" / "panel" / "panel.css"
OF_A_PAGE = re.compile(r' (?:data-keys|aria-describedby|translate)="[^"]*"')
STYLE = """
svg { color-scheme: light dark; --sans: "Source Sans 3", Arial, sans-serif; }
.paper { fill: var(--panel); }
.panel { overflow: visible; }
"""


def standalone(scene, node):
    """The panels as the page has them, light or dark as the viewer prefers; `node` draws them.

    One element a line, so that two such files can be compared.
    """
    boxes = arranged.placed(scene, MARGIN)
    width, height = arranged.size(scene, MARGIN)
    _, *drawn = node.frame(wire.pack_json(scene)).split("<svg ")
    panels = "".join(
        f'<svg x="{x}" y="{y}" width="{PANEL_WIDTH}" height="{height}" {rest}'
        for (x, y, height), rest in zip(boxes, drawn, strict=True)
    )
    picture = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f"<title>{escape(scene.summary)}</title>"
        f"<style>{picture_css()}{PANEL_CSS.read_text('utf-8')}{STYLE}</style>"
        f'<rect class="paper" width="100%" height="100%" rx="12"/>{panels}</svg>'
    )
    return re.sub("><", ">\n<", OF_A_PAGE.sub("", picture)) + "\n"
