"""A figure as one SVG file that needs nothing else: what render.js draws, with its own styles."""

import re
from html import escape
from pathlib import Path

from explorable import wire
from explorable.scene import PANEL_WIDTH
from publish.theme import theme_css

MARGIN, COLUMN_GAP, ROW_GAP = 24, 24, 6
PICTURE_CSS = Path(__file__).parents[2] / "site" / "picture.css"
STYLE = """
svg { color-scheme: light dark; --sans: "Source Sans 3", Arial, sans-serif; }
.paper { fill: var(--panel); }
.panel { overflow: visible; }
"""


def standalone(scene, node):
    """The panels as the page has them, light or dark as the viewer prefers; `node` draws them.

    One element a line, so that two such files can be compared.
    """
    boxes = placed([panel.height for panel in scene.panels])
    width, height = size(scene)
    _, *drawn = node.frame(wire.pack_json(scene)).split("<svg ")
    panels = "".join(
        f'<svg x="{x}" y="{y}" width="{PANEL_WIDTH}" height="{height}" {rest}'
        for (x, y, height), rest in zip(boxes, drawn, strict=True)
    )
    picture = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f"<title>{escape(scene.summary)}</title>"
        f"<style>{theme_css()}{PICTURE_CSS.read_text('utf-8')}{STYLE}</style>"
        f'<rect class="paper" width="100%" height="100%" rx="12"/>{panels}</svg>'
    )
    return re.sub("><", ">\n<", picture) + "\n"


def size(scene):
    """(width, height) of the picture, in panel units."""
    boxes = placed([panel.height for panel in scene.panels])
    width = max(x + PANEL_WIDTH for x, _, _ in boxes)
    return width + MARGIN, max(y + height for _, y, height in boxes) + MARGIN


def placed(heights):
    """(x, y, height) of each panel: two side by side, of three the first beside the others."""
    columns = [heights[:1], heights[1:]]
    boxes = []
    for number, column in enumerate(columns):
        y = MARGIN
        for height in column:
            boxes.append((MARGIN + number * (PANEL_WIDTH + COLUMN_GAP), y, height))
            y += height + ROW_GAP
    return boxes
