"""`npm run bench -- --table`: 100,000 pasted rows against pandas and scikit-learn, in turns.

The aims are those of the page "Your data". Only ratios to native times taken in the same run mean
something; the machine should have nothing else to do.
"""

import json
from pathlib import Path

from tests.bench import serving
from tests.bench.summary import in_turns, summary
from tests.bench.table import made, native, visit

RESULTS = Path(__file__).parents[2] / "results" / "table.json"
FILE = "bench/table.csv"
WAYS = ("paste", "open")
AIMS = {
    "ratio": ("first picture over pandas and RidgeCV", 6.0),
    "move_p95": ("a move of the slider, p95, ms", 8.0),
    "memory": ("memory above the idle page, over the array's bytes", 3.0),
    "stop": ("progress and stop are there, ms", 200.0),
    "blocked": ("longest task, without the clipboard's reading, ms", 50.0),
}


def measure(playwright, rounds, moves):
    """{"native", and for each way its visits, "found": {way: the number of each aim}}, in turns."""
    python = native.environment()
    with serving.bench_site() as (address, folder):
        path = folder / FILE
        made.write(path)
        native.seconds(python, path)  # warms the disk cache, as the clipboard is in memory
        variants = {"native": lambda: [native.seconds(python, path)]}
        for way in WAYS:
            variants[way] = lambda way=way: [
                visit.visit(playwright, address, folder, FILE, moves, way)
            ]
        samples = in_turns(variants, rounds)
    return samples | {"found": {way: in_numbers(samples, way) for way in WAYS}}


def in_numbers(samples, way):
    """Each aim's number: medians over the visits, but the longest of all tasks."""
    pages = samples[way]
    native_ms = middle(1000 * (one["read"] + one["fit"]) for one in samples["native"])
    memory = [one["memory"] and one["memory"] - one["idle"] for one in pages]
    return {
        "native_ms": native_ms,
        "page_ms": middle(one["drawn_painted"] for one in pages),
        "clipboard_ms": middle(one["clipboard"] for one in pages),
        "ratio": middle(one["drawn_painted"] for one in pages) / native_ms,
        "move_p95": middle(one["moves"]["p95"] for one in pages),
        "memory": None if None in memory else middle(memory) * 1e6 / made.BYTES,
        "kept": None if None in memory else middle(one["kept"] for one in pages) * 1e6 / made.BYTES,
        "stop": middle(one["stop_painted"] for one in pages),
        "blocked": max(map(longest, pages)),
    }


def longest(one):
    """Milliseconds of the longest task; the browser's reading of the clipboard is in the first."""
    tasks = [ms for _, ms in one["blocked"]]
    if tasks and one["clipboard"]:
        tasks[0] -= one["clipboard"]
    return max(tasks, default=0.0)


def middle(values):
    return summary(values)["p50"]


def lines(result):
    """The report: what was found for each way and aim, and whether it is met."""
    yield ", ".join(f"{name} {number}" for name, number in result["native"][0]["versions"].items())
    for way, found in result["found"].items():
        page, native_ms, clipboard = (
            found[f"{name}_ms"] for name in ("page", "native", "clipboard")
        )
        yield f"{way}: first picture {page:.0f} ms, natively {native_ms:.0f} ms"
        if clipboard:
            yield f"  the browser blocks the page for {clipboard:.0f} ms to read the clipboard"
            if found["kept"] is not None:
                yield f"  and keeps {found['kept']:.1f} times the array's bytes of it, in any page"
        for name, (words, most) in AIMS.items():
            if (number := found[name]) is None:
                yield f"  {words:<52}not measured: only Linux tells"
            else:
                verdict = "met" if number <= most else "NOT MET"
                yield f"  {words:<52}{number:>9.1f}{most:>9g}  {verdict}"
    yield "a task below 50 ms counts as 0"


def report(playwright, rounds, moves):
    """Measures, prints, and keeps all numbers in tests/results/table.json."""
    result = measure(playwright, rounds, moves)
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print("\n".join(lines(result)))
