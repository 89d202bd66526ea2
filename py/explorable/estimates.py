"""Which colour is the MLE and which the MAP: two words above a panel that shows both."""

from explorable.marks import Label


def names(x, y):
    """The two Labels, one after the other, from the place (x, y) on, the panel's upper left."""
    above = {"x": x, "y": y, "dy": -8.0, "anchor": "start"}
    return (
        Label(name="mle_name", term="likelihood", text="MLE", dx=12.0, **above),
        Label(name="map_name", term="posterior", text="MAP", dx=54.0, **above),
    )
