"""Grid, baseline, ticks and labels of a plot, as `site/render/axes.js` draws them in the page."""

from explorable.scene.terms import SHAPES


def draw_axes(axes, panel, name, pen):
    """Hairlines across, baseline, ticks and the two labels of one plot of a panel."""
    plot = panel.plot(name)
    x, y = ("data", "axes fraction"), ("axes fraction", "data")
    for tick, label in zip(plot.y.ticks, plot.y.tick_labels, strict=True):
        axes.axhline(tick, zorder=1, **pen.line("hairline", SHAPES["grid"]))
        pen.words(axes, label, (0, tick), (-7, 4), "right", y)
    for tick, label in zip(plot.x.ticks, plot.x.tick_labels, strict=True):
        stub = {"xytext": (0, -4 * pen.unit), "xycoords": x, "textcoords": "offset points"}
        line = {"arrowstyle": "-", "color": pen.ink("ink"), "linewidth": SHAPES["base"] * pen.unit}
        axes.annotate("", (tick, 0), arrowprops=line | {"shrinkA": 0, "shrinkB": 0}, **stub)
        pen.words(axes, label, (tick, 0), (0, 18), coordinates=x)
    axes.axhline(plot.y.low, zorder=2, clip_on=False, **pen.line("ink", SHAPES["base"]))
    above, _, _, before = panel.margin
    rise = 14 if name else above - 12  # of the y label's baseline over the plot
    pen.words(axes, plot.x.label, (0.5, 0), (0, 37), coordinates="axes fraction", size=13.5)
    corner = (2 - before, -rise)
    pen.words(axes, plot.y.label, (0, 1), corner, "left", "axes fraction", size=13.5)
