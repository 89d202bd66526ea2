"""A still picture of every figure, as SVG: light or dark as the page it is put into."""

from draw_mpl import layout as arranged
from explorable import figures
from publish.prerender import picture


def write_posters(node, out):
    """NAME.svg for every figure in its default state, into the new folder `out`."""
    out.mkdir(parents=True)
    for name in figures.names():
        drawn = picture.standalone(figures.draw(name, {}), node)
        (out / f"{name}.svg").write_text(drawn, "utf-8")


def measures(name):
    """The poster's width and height, and where its panels are: (x, y, height) of each."""
    scene = figures.draw(name, {})
    width, height = arranged.size(scene, picture.MARGIN)
    return {"width": width, "height": height, "panels": arranged.placed(scene, picture.MARGIN)}
