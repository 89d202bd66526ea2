"""Rows of the report about drags, and about the same figure drawn otherwise."""

from tests.bench.text import row

PARTS = ("gesture", "python", "messages", "drawing")
TIMES = ("load_s", "import_s")
TOLERANCE = 0.2
NUMPYS = {"pyodide": "numpy in Pyodide", "numpy_ts": "numpy-ts, the same to 1e-9"}
NO_SHARE = "measured with --numpy-ts, which installs that package in .cache/"


def drags(result):
    lines = [
        row("Mouse moved until picture drawn, ms", "", "", "   of which, on average"),
        row("", "p50", "p95", *PARTS, "late p50", "p95", "painted", "p95", "moves"),
    ]
    for name, found in result["drag"].items():
        lines.append(drag_row(f"{name}, {found['handle']}", found["full"]))
        if "slowed" in found:
            lines.append(drag_row("  slowed four times", found["slowed"]))
    if isinstance(result["slowed"], str):
        return [*lines, f"  slowed four times: {result['slowed']}"]
    lines += [
        "  late: after pointermove, which browsers hold back until a picture is due",
        "  painted: from the time stamp of the mouse's move until the page has painted the picture",
    ]
    for path, slow in result["slowed"].items():
        before, after = (
            ", ".join(f"{place} {factor:.2f}" for place, factor in slow["factor"][when].items())
            for when in ("before", "after")
        )
        lines += [
            f"  {path} was slowed, by measurement: {before} times; afterwards {after}",
            f"    ({slow['run_ms']:.2f} ms running, {slow['stop_ms']:.2f} ms stopped, in turns)",
        ]
        if is_disturbed(slow):
            lines.append(
                "    THAT IS NOT WHAT WAS WANTED: other work disturbs; do not trust these rows"
            )
    return lines


def is_disturbed(slow):
    """A warning if page or worker was not slowed by the wanted factor at any time."""
    factors = [factor for when in slow["factor"].values() for factor in when.values()]
    return any(abs(factor / slow["wanted"] - 1) > TOLERANCE for factor in factors)


def drag_row(name, parts):
    total = parts["total"]
    shares = [f"{parts[part]['mean']:.1f}" for part in PARTS]
    ends = ("after_pointermove", "until_painted")
    ends = [f"{parts[end][share]:.1f}" for end in ends for share in ("p50", "p95")]
    return row(name, f"{total['p50']:.1f}", f"{total['p95']:.1f}", *shares, *ends, total["n"])


def otherwise(result):
    if "loop" not in result["otherwise"]:
        return []
    loop, usual = result["otherwise"]["loop"], result["otherwise"]["matplotlib"]
    same = "same paths and words" if loop["same_picture"] else "NOT THE SAME PICTURE ANY MORE"
    return [
        row("The same picture otherwise, ms a move", "p50", "p95", "of ours", "of its p95"),
        loop_row(f"a loop of JavaScript ({same})", loop, "full"),
        loop_row("  from the mouse's move to the painted", loop, "full", "until_painted"),
        *(slowed_rows(loop) if "slowed" in loop else []),
        row("A frame otherwise, ms", "p50", "p95", "of ours"),
        way_row("matplotlib in Pyodide, redrawn as SVG", usual),
        row("  seconds to load, and to import", *(f"{usual[key]:.1f}" for key in TIMES)),
        *numpy_rows(result["otherwise"].get("numpy")),
    ]


def numpy_rows(found):
    if not found:
        return [f"  numpy's share of a frame: {NO_SHARE}"]
    return [
        row("numpy's share of a frame, ms", "p50", "p95"),
        *(
            row(words, *(f"{found['ms'][name][share]:.3f}" for share in ("p50", "p95")))
            for name, words in NUMPYS.items()
        ),
    ]


def slowed_rows(loop):
    return [
        loop_row("  slowed four times", loop, "slowed"),
        loop_row("    from the mouse's move to the painted", loop, "slowed", "until_painted"),
    ]


def loop_row(name, loop, speed, part="total"):
    times, ratio = loop[speed][part], loop["ratio"][speed][part]
    numbers = [f"{times[share]:.1f}" for share in ("p50", "p95")]
    return row(name, *numbers, *(f"x {1 / ratio[share]:.2f}" for share in ("p50", "p95")))


def way_row(name, found):
    times = found["ms"]
    ratio = f"x {found['ratio_to_ours']:.2f}"
    return row(name, f"{times['p50']:.1f}", f"{times['p95']:.1f}", ratio)
