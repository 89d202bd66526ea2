"""Rows about drags: every figure's, and those of one figure drawn otherwise."""

from explorable import figures

SPEEDS = ("full", "slowed")
SHARES = ("p50", "p95")
MAIN = "likelihood"  # the figure that is drawn otherwise, too
OTHERWISE = {
    "ours": "This site",
    "loop": "A loop of JavaScript",
    "ratio": "Ratio",
    "painted_ours": "This site, until it is painted",
    "painted_loop": "The loop, until it is painted",
    "painted_ratio": "Ratio of these",
    "pyodide": "numpy’s share of a frame",
    "numpy_ts": "The same by numpy-ts",
}


def drags(measured):
    """Milliseconds of every figure there is; none, and last, of one that came since."""
    there = figures.names()
    for name in dict.fromkeys([*(name for name in measured if name in there), *there]):
        drag = measured.get(name)
        yield (figures.load(name).TITLE, ""), of_speeds(drag) if drag else []


def otherwise(found):
    """Milliseconds of a drag by this site and by a loop, and of what numpy and numpy-ts compute.

    Nothing where a result is from before these were measured.
    """
    if "otherwise_ms" not in found:
        return
    ours, others = found["drag_ms"][MAIN], found["otherwise_ms"]
    loop = others["loop"]
    yield from compared(("ours", "loop", "ratio"), ours, loop)
    if "painted" in others:
        yield from compared(("painted_ours", "painted_loop", "painted_ratio"), **others["painted"])
    for name, times in others["numpy"].items():
        yield named(name, [*(f"{times[share]:.2f}" for share in SHARES), "", ""])


def compared(names, ours, loop):
    """A row each of this site, of the loop and of ratios."""
    ratios = [f"{ours[a][b] / loop[a][b]:.1f}" for a in SPEEDS for b in SHARES]
    for name, cells in zip(names, (of_speeds(ours), of_speeds(loop), ratios), strict=True):
        yield named(name, cells)


def named(name, cells):
    return (OTHERWISE[name], ""), cells


def of_speeds(drag):
    return [f"{drag[speed][share]:.1f}" for speed in SPEEDS for share in SHARES]
