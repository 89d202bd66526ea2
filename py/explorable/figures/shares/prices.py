"""The third panel: each house by its price and its predicted price."""

from explorable.plot.axes import linear_axis
from explorable.plot.layout import panel
from explorable.plot.marks import arrow, dot, rule

REACH = 5.5  # of prices around their mean


def prices_panel(y, predicted, shift, miss):
    """Prices y (n,) and what is `predicted` for them (n,); on the dotted line both are equal.

    `shift` is where prices are counted from, `miss` the mean residual.
    """
    x = linear_axis(shift - REACH, shift + REACH, "price y", 5)
    houses = enumerate(zip(y.tolist(), predicted.tolist(), strict=True))
    middle = float(y.mean())
    marks = [rule("equal", (x.low, x.low), (x.high, x.high), "slope")]
    marks += [dot(f"house[{i}]", *place, "data") for i, place in houses]
    if abs(miss) > 0.005:
        marks.append(arrow("miss", (middle, middle), (middle, middle - miss), "penalty"))
    y_axis = linear_axis(x.low, x.high, "prediction", 5)
    return panel("prices", "Predicted prices against prices", x, y_axis, marks, height=222)
