"""Which colour is the MLE and which the MAP: two words above a panel that shows both."""

from explorable.scene.marks import Label


def estimate_names(x, y):
    """The two Labels, one after the other, up to the place (x, y), the panel's upper right."""
    above = {"x": x, "y": y, "dy": -8.0, "anchor": "end"}
    return (
        Label(name="mle_name", term="likelihood", text="MLE", dx=-42.0, **above),
        Label(name="map_name", term="posterior", text="MAP", **above),
    )
