"""Writes the part of a result that the about page shows: `npm run bench -- --keep`."""

import json

from publish.pages import benchmark_results as measured

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
        "embeds": {
            "boots": result["embeds"]["boots"],
            "live_ms": medians(result["embeds"]["live_ms"]),
            "memory_mb": medians(result["embeds"]["memory_mb"]),
        },
        "drag_ms": {
            figure: {speed: shares(drag[speed]["total"]) for speed in ("full", "slowed")}
            for figure, drag in result["drag"].items()
        },
    }


def medians(summaries):
    return {name: round(summary["p50"], 1) for name, summary in summaries.items()}


def shares(times):
    return {share: round(times[share], 1) for share in ("p50", "p95")}
