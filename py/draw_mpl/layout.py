"""Places the panels of a figure on paper, as in a wide page."""

from explorable.scene.model import PANEL_WIDTH

COLUMN_GAP, ROW_GAP = 24, 6


def placed(scene, margin):
    """(x, y, height) of each panel: two side by side, of three the first beside the others."""
    heights = [panel.height for panel in scene.panels]
    boxes = []
    for number, column in enumerate((heights[:1], heights[1:])):
        y = margin
        for height in column:
            boxes.append((margin + number * (PANEL_WIDTH + COLUMN_GAP), y, height))
            y += height + ROW_GAP
    return boxes


def size(scene, margin):
    """(width, height) of all panels with a margin around them."""
    boxes = placed(scene, margin)
    width = max(x + PANEL_WIDTH for x, _, _ in boxes)
    return width + margin, max(y + height for _, y, height in boxes) + margin
