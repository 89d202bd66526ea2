"""Writes the part of a result that the about page shows: `npm run bench -- --keep`."""

import json

from publish.pages import benchmark_results as measured
from publish.pages.benchmark_drags import MAIN

ENGINES = {"chromium": "Chromium", "firefox": "Firefox"}
PROGRAMS = ENGINES | {"pyodide": "Pyodide", "python": "Python", "numpy": "numpy"}


def keep(result):
    """Write the short result to the file that the build reads."""
    text = json.dumps(short(result), indent=2)
    measured.PLACE.write_text(f"{text}\n", encoding="utf-8")


def short(result):
    """Medians only, and nothing that identifies the machine."""
    about, startup = result["machine"], result["startup"]
    following = {
        name: round(startup[engine]["next_page"]["ms"]["p50"], 1)
        for engine, name in ENGINES.items()
        if "next_page" in startup[engine]
    }
    return {
        "machine": {
            "date": about["date"].split("T")[0],
            "system": about["platform"].split("-")[0],
            "processors": about["processors"],
            "versions": {
                name: about["versions"][program]
                for program, name in PROGRAMS.items()
                if program in about["versions"]
            },
        },
        "until_live_ms": {
            name: {when: medians(startup[engine][when]["ms"]) for when in ("first", "later")}
            for engine, name in ENGINES.items()
        },
        **({"next_page_ms": following} if following else {}),
        "bytes": {page: sizes["total"] for page, sizes in startup["bytes"].items()},
        "embeds": kept_embeds(**result["embeds"]),
        **kept_memory(result.get("memory", "")),
        "drag_ms": {
            figure: {speed: shares(drag[speed]["total"]) for speed in ("full", "slowed")}
            for figure, drag in result["drag"].items()
        },
        "otherwise_ms": kept_otherwise(result["drag"][MAIN], **result["otherwise"]),
    }


def kept_otherwise(ours, loop, numpy, **_):
    """A drag of a loop of JavaScript, and numpy's share of a frame beside numpy-ts.

    `painted` has the span that begins and ends alike in both, of `ours`, too. Raises ValueError
    where the loop drew another picture: a ratio to it would mean nothing.
    """
    if not loop["same_picture"]:
        raise ValueError("The loop of JavaScript did not draw what the site drew.")
    return {
        "loop": {speed: shares(loop[speed]["total"]) for speed in ("full", "slowed")},
        "painted": {name: painted(drag) for name, drag in (("ours", ours), ("loop", loop))},
        "numpy": {name: shares(times, 3) for name, times in numpy["ms"].items()},
    }


def painted(drag):
    """From the time stamp of the mouse's move until the picture is painted."""
    return {speed: shares(drag[speed]["until_painted"]) for speed in ("full", "slowed")}


def kept_memory(found):
    """Megabytes that pages add to a blank one; nothing where it was not measured."""
    if isinstance(found, str):
        return {}
    return {"settled_mb": {name: round(size, 1) for name, size in found["added"].items()}}


def kept_embeds(boots, live_ms, memory_mb, blocked=None):
    """The same again where frames have no storage, if that was measured."""
    kept = {"boots": boots, "live_ms": medians(live_ms), "memory_mb": medians(memory_mb)}
    return kept | ({"blocked": kept_embeds(**blocked)} if blocked else {})


def medians(summaries):
    return {name: round(summary["p50"], 1) for name, summary in summaries.items()}


def shares(times, digits=1):
    return {share: round(times[share], digits) for share in ("p50", "p95")}
