"""Formats the results as a table of text."""

from tests.bench.drags.rows import drags, otherwise
from tests.bench.text import row

ENGINES = ("chromium", "firefox")
EMBEDS = {
    "alone": "one alone is live",
    "first": "of ten, the first is live",
    "second": "  the second",
    "tenth": "  the tenth",
}
MEMORY = {
    "blank": "a blank page",
    "plain": "  the plain recipe",
    "figure": "  one live figure",
    "article": "  an article with live figures",
}


def table(result):
    """The whole table, in sections."""
    starts = [startup, transferred, embedded, memory] if "startup" in result else []
    sections = [machine, *starts, drags, otherwise]
    return "\n".join("\n".join(section(result)) + "\n" for section in sections)


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
    lines = places("Figures in another site's page, seconds", found)
    if "blocked" in found:
        lines += places("The same where frames have no storage", found["blocked"])
    return lines


def places(title, found):
    boots, times, memory = found["boots"], found["live_ms"], found["memory_mb"]
    lines = [
        row(title, "median", "least", "most"),
        *(row(words, *seconds(times[name])) for name, words in EMBEDS.items()),
        row("  starts of Python, with one, with ten", boots["one"], boots["ten"]),
    ]
    if isinstance(memory, str):
        return [*lines, f"  memory: {memory}"]
    for name, sizes in memory.items():
        numbers = [f"{sizes[key]:.0f}" for key in ("p50", "least", "most")]
        lines.append(row(f"  MB of the browser then, with {name}", *numbers))
    return lines


def memory(result):
    found = result["memory"]
    if isinstance(found, str):
        return [f"Memory of the browser: {found}"]
    lines = [row("Memory of the browser, settled, MB", "median", "least", "most", "added", "ratio")]
    for name, sizes in found["megabytes"].items():
        numbers = [f"{sizes[key]:.1f}" for key in ("p50", "least", "most")]
        added = [f"{found['added'][name]:.1f}"] if name in found["added"] else []
        ratio = [f"{found['ratio'][name]:.3f}"] if name in found["ratio"] else []
        lines.append(row(MEMORY[name], *numbers, *added, *ratio))
    return lines
