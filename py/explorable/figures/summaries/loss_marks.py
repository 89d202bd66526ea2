"""The loss of one number drawn over a posterior: its valley, its cost, and the best window."""

import numpy as np

from explorable.plot.handles import handle
from explorable.plot.marks import area_under, curve
from explorable.plot.number_format import fixed
from explorable.stats.univariate.losses import loss_of

REACH = 0.8  # of the axis: an error as large as that has a loss as high as the plot
VALLEY = np.linspace(-1.0, 1.0, 81)
HIGHEST = 1.38  # tops: what is higher would leave the plot


def valley(state, x, d, top):
    """The loss of every θ if d is reported: 0 at d, and as high as `top` at the reach."""
    if state.loss == "zero_one":
        low, high = _window(state.eps, x, d)
        at, y = np.array((x.low, low, low, high, high, x.high)), np.array((1, 1, 0, 0, 1, 1))
        return curve("loss_of_d", at, top * y, "penalty")
    at = (d + REACH * (x.high - x.low) * VALLEY).clip(x.low, x.high)
    return curve("loss_of_d", at, top * _scaled(state, x, at - d), "penalty")


def cost(state, x, d, at, heights, top):
    """The density, `heights` at `at`, times the loss of reporting d, on the valley's scale.

    All or nothing leaves out the window around d, and so is two areas.
    """
    if state.loss == "zero_one":
        low, high = _window(state.eps, x, d)
        tails = at[::2].clip(at[0], low), at[::2].clip(high, at[-1])
        return [
            area_under(f"cost[{side}]", tail, np.interp(tail, at, heights), "penalty")
            for side, tail in enumerate(tails)
        ]
    some = np.sort(np.append(at[::2], d))  # the loss has a kink at d
    product = np.interp(some, at, heights, 0.0, 0.0) * _scaled(state, x, some - d)
    return area_under("cost", some, np.minimum(product, HIGHEST * top), "penalty")


def best_window(state, best, top):
    """The window around the best number, if there is one, as a thin outline."""
    if state.loss != "zero_one" or len(best) != 1 or best[0][0] != best[0][1]:
        return None
    low, high = best[0][0] - state.eps, best[0][0] + state.eps
    outline = np.array((low, low, high, high)), top * np.array((0.0, 0.9, 0.9, 0.0))
    return curve("window", *outline, "penalty", quiet=True)


def grip(control, x, at, transform, span, name=""):
    """The handle of the number that is reported, at the place `at` of a plot over x."""
    return handle(
        control,
        at,
        "x",
        f"d {fixed(at[0], 2)}",
        span,
        name=name or control.name,
        writes=control.name,
        transform=transform,
        x_range=(x.low, x.high),
        step=control.step * (x.high - x.low),
        label="Your number",
    )


def _window(eps, x, d):
    """Ends of the window around d, on the axis."""
    return max(d - eps, x.low), min(d + eps, x.high)


def _scaled(state, x, error):
    return loss_of(state.loss, error) / float(loss_of(state.loss, REACH * (x.high - x.low)))
