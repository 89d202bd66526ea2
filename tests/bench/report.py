"""Formats the results as a table of text."""

PARTS = ("gesture", "python", "messages", "drawing")
TIMES = ("load_s", "import_s")
TOLERANCE = 0.2
ENGINES = ("chromium", "firefox")
EMBEDS = {
    "alone": "one alone is live",
    "first": "of ten, the first is live",
    "second": "  the second",
    "tenth": "  the tenth",
}


def table(result):
    """The whole table, in sections."""
    starts = [startup, transferred, embedded] if "startup" in result else []
    sections = [machine, *starts, drags, otherwise]
    return "\n".join("\n".join(section(result)) + "\n" for section in sections)


def row(name, *cells):
    return f"  {name:<42}" + "".join(f"{cell:>9}" for cell in cells)


def machine(result):
    about = result["machine"]
    versions = ", ".join(f"{name} {number}" for name, number in about["versions"].items())
    return [
        f"{about['date']}, {about['platform']}, {about['processors']} processors",
        versions,
        f"load at the start {about['load'][0]}, at the end {about['load'][1]} (1: one is busy)",
    ]


def startup(result):
    found = result["startup"]
    page, paint = found["page"], found["first_paint_ms"]
    lines = [
        row("Until Python answers, seconds", "median", "least", "most"),
        row(f"{page}, first picture", *seconds(paint)),
    ]
    for engine in ENGINES:
        if engine not in found:
            continue
        for when in ("first", "later"):
            visits = found[engine][when]
            times, ratio = visits["ms"], visits["ratio"]
            restored = visits["starts"].count("snapshot")
            lines += [
                row(f"{page}, {when} visit, {engine}", *seconds(times["ours"])),
                row("  without the snapshot", *seconds(times["parts"])),
                row("  the plain recipe", *seconds(times["plain"])),
                row("  ratios of the medians to it", *(f"{ratio[name]:.3f}" for name in ratio)),
                row("  visits that used the snapshot", f"{restored} of {times['ours']['n']}"),
            ]
        following = found[engine]["next_page"]
        lines += [
            row(f"the next page of a visit, {engine}", *seconds(following["ms"])),
            row("  ratio to plain's later visit", f"{following['ratio']:.3f}"),
        ]
    return lines


def seconds(times):
    return [f"{times[key] / 1000:.2f}" for key in ("p50", "least", "most")]


def transferred(result):
    found = result["startup"]["bytes"]
    kinds = sorted(found["ours"], key=found["ours"].get)
    return [
        row("Transferred until then, kB", *found),
        *(row(kind, *(kilo(sizes.get(kind, 0)) for sizes in found.values())) for kind in kinds),
        *(smallest_row(result["startup"]["smallest"], method) for method in ("brotli", "gzip")),
    ]


def smallest_row(sizes, method):
    return row(f"  as small as {method} can", *(kilo(sizes[name][method]) for name in sizes))


def kilo(size):
    return f"{size / 1000:.1f}"


def embedded(result):
    found = result["embeds"]
    boots, times, memory = found["boots"], found["live_ms"], found["memory_mb"]
    lines = [
        row("Figures in another site's page, seconds", "median", "least", "most"),
        *(row(words, *seconds(times[name])) for name, words in EMBEDS.items()),
        row("  starts of Python, with one, with ten", boots["one"], boots["ten"]),
    ]
    if isinstance(memory, str):
        return [*lines, f"  memory: {memory}"]
    for name, sizes in memory.items():
        numbers = [f"{sizes[key]:.0f}" for key in ("p50", "least", "most")]
        lines.append(row(f"  MB of the browser then, with {name}", *numbers))
    return lines


def drags(result):
    lines = [
        row("Mouse moved until picture drawn, ms", "", "", "   of which, on average"),
        row("", "p50", "p95", *PARTS, "late p50", "p95", "moves"),
    ]
    for name, found in result["drag"].items():
        lines.append(drag_row(f"{name}, {found['handle']}", found["full"]))
        if "slowed" in found:
            lines.append(drag_row("  slowed four times", found["slowed"]))
    if isinstance(result["slowed"], str):
        return [*lines, f"  slowed four times: {result['slowed']}"]
    lines.append("  late: after pointermove, which browsers hold back until a picture is due")
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
    late = [f"{parts['after_pointermove'][share]:.1f}" for share in ("p50", "p95")]
    return row(name, f"{total['p50']:.1f}", f"{total['p95']:.1f}", *shares, *late, total["n"])


def otherwise(result):
    if not result["otherwise"]:
        return []
    limit, usual = result["otherwise"]["limit"], result["otherwise"]["matplotlib"]
    same = "the same paths" if limit["same_picture"] else "NOT THE SAME PATHS ANY MORE"
    return [
        row("The same picture otherwise, ms a frame", "p50", "p95", "of ours"),
        way_row(f"a loop of JavaScript ({same})", limit),
        way_row("matplotlib in Pyodide, redrawn as SVG", usual),
        row("  seconds to load, and to import", *(f"{usual[key]:.1f}" for key in TIMES)),
    ]


def way_row(name, found):
    times = found["ms"]
    ratio = f"x {found['ratio_to_ours']:.2f}"
    return row(name, f"{times['p50']:.1f}", f"{times['p95']:.1f}", ratio)
