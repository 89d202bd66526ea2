"""One figure with matplotlib, without a browser: `python build.py --show NAME`."""

import tempfile
from pathlib import Path

import matplotlib.pyplot as plt
from matplotlib.backends import BackendFilter, backend_registry

import draw_mpl
from explorable import figures
from publish.assets.fonts import card_fonts

ROOT = Path(__file__).parents[2]


def show(name):
    """Opens the figure in a window; where there is no display, writes NAME.png instead."""
    figure, scene = figures.load(name), figures.draw(name, {})
    if (ROOT / "node_modules").exists():
        card_fonts.register(ROOT / "node_modules", ROOT / ".cache")
    drawn = draw_mpl.draw(scene, width=11, title=figure.TITLE, make=plt.figure)
    print(scene.summary)
    if plt.get_backend().lower() in backend_registry.list_builtin(BackendFilter.INTERACTIVE):
        plt.show()
        return
    path = Path(tempfile.mkdtemp()) / f"{name}.png"
    drawn.savefig(path)
    print(f"There is no display; the figure is in {path}")
