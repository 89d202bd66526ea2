"""A figure as one SVG file that needs nothing else: what render.js draws, with its own styles."""

from pathlib import Path

from explorable import wire
from explorable.scene import PANEL_WIDTH
from publish.theme import theme_css

GAP = 24
PICTURE_CSS = Path(__file__).parents[2] / "site" / "picture.css"
STYLE = """
svg { color-scheme: light dark; --sans: "Source Sans 3", Arial, sans-serif; }
.paper { fill: var(--panel); }
"""


def standalone(scene, node):
    """The panels in a row, light or dark as the viewer prefers; `node` draws them."""
    height = max(panel.height for panel in scene.panels)
    width = len(scene.panels) * (PANEL_WIDTH + GAP) + GAP
    _, *drawn = node.frame(wire.pack_json(scene)).split("<svg ")
    panels = "".join(
        f'<svg x="{GAP + index * (PANEL_WIDTH + GAP)}" y="{GAP}" '
        f'width="{PANEL_WIDTH}" height="{panel.height}" {rest}'
        for index, (panel, rest) in enumerate(zip(scene.panels, drawn, strict=True))
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height + 2 * GAP}">'
        f"<title>{scene.summary}</title><style>{theme_css()}{PICTURE_CSS.read_text('utf-8')}{STYLE}"
        f'</style><rect class="paper" width="100%" height="100%" rx="12"/>{panels}</svg>\n'
    )
