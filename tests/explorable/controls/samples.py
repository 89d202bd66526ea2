"""Controls of every kind, for tests: some of them linked by `at_most`."""

from explorable.controls import Choice, Point, Points, Slider


def slider(name="sd", **changed):
    """A linear slider from 0.2 to 3, with what is changed of it."""
    words = {"name": name, "label": name, "symbol": "s", "term": "noise"}
    return Slider(**words | {"low": 0.2, "high": 3.0, "default": 1.5, "step": 0.01} | changed)


POINTS = Points(
    name="points",
    label="Houses",
    noun="house",
    x_label="size",
    y_label="price",
    x_range=(-1.0, 2.0),
    y_range=(-10.0, 10.0),
    default=((0.5, 1.0),),
    step=0.01,
    most=40,
    by_hand=5,
)
POINT = Point(
    name="mle",
    label="MLE",
    term="likelihood",
    x_label="w₁",
    y_label="w₂",
    x_range=(-1.0, 4.0),
    y_range=(-2.0, 2.0),
    default=(2.4, 1.1),
    step=0.1,
)
NORM = Choice(
    name="norm",
    label="norm",
    term="penalty",
    options=(("l2", "ridge, ‖w‖²"), ("l1", "lasso, ‖w‖₁")),
    default="l2",
)
LOG = slider("penalty", low=0.01, high=100.0, default=1.0, step=0.05, scale="log")
FROM_ZERO = slider("weight", low=0, smallest=0.001, high=1000.0, default=0, step=0.05, scale="log")
FLIPS = slider("flips", low=0, high=50, default=10, step=1)
HEADS = slider("heads", low=0, high=50, default=7, step=1, at_most="flips")
FIRST = slider("first", low=0, high=50, default=3, step=1, at_most="heads")
ALL = (FIRST, HEADS, FLIPS, LOG, FROM_ZERO, NORM, POINT, POINTS, slider())
