"""The quiet part of a panel in matplotlib, as `site/render/axes.js` draws it in the page."""


def draw_axes(axes, panel, pen):
    """Hairlines across, baseline, ticks and the two labels."""
    x, y = ("data", "axes fraction"), ("axes fraction", "data")
    for tick, label in zip(panel.y.ticks, panel.y.tick_labels, strict=True):
        axes.axhline(tick, zorder=1, **pen.line("hairline", 0.8))
        pen.words(axes, label, (0, tick), (-7, 4), "right", y)
    for tick, label in zip(panel.x.ticks, panel.x.tick_labels, strict=True):
        stub = {"xytext": (0, -4 * pen.unit), "xycoords": x, "textcoords": "offset points"}
        line = {"arrowstyle": "-", "color": pen.ink("ink"), "linewidth": 1.1 * pen.unit}
        axes.annotate("", (tick, 0), arrowprops=line | {"shrinkA": 0, "shrinkB": 0}, **stub)
        pen.words(axes, label, (tick, 0), (0, 18), coordinates=x)
    axes.axhline(panel.y.low, zorder=2, clip_on=False, **pen.line("ink", 1.1))
    above, _, _, before = panel.margin
    pen.words(axes, panel.x.label, (0.5, 0), (0, 37), coordinates="axes fraction", size=13.5)
    corner = (2 - before, 12 - above)
    pen.words(axes, panel.y.label, (0, 1), corner, "left", "axes fraction", size=13.5)
