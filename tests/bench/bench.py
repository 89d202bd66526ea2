"""`npm run bench`: latency and start-up against baselines, as a table and tests/results/bench.json.

Everything is measured in one run and in turns, so that whatever else the machine does hits all
variants alike; what counts are medians and ratios. The machine should have nothing else to do.
"""

import argparse
import datetime
import os
import platform
import sys
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "py")]

from playwright.sync_api import sync_playwright  # noqa: E402

from tests.bench import embeds, in_parts, keep_results, report, serving, startup  # noqa: E402
from tests.bench.drags import figures, numpy_share, throttle  # noqa: E402
from tests.bench.memory import settled  # noqa: E402
from tests.bench.table import tables  # noqa: E402
from tests.browser.engines.browsers import chromium_options, firefox_options  # noqa: E402

RESULTS = ROOT / "tests" / "results" / "bench.json"


def main():
    options = read_options()
    with sync_playwright() as playwright:
        if options.table:
            tables.report(playwright, options.pairs, options.moves)
            return
        result = measure(playwright, options, in_parts.Saved(RESULTS, options.resume))
    print(report.table(result))
    print(f"All numbers are in {RESULTS.relative_to(ROOT).as_posix()}.")
    if options.keep:
        keep_results.keep(result)


def read_options(words=None):
    """The parsed options; `words` are the arguments of the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=5, help="first visits of each kind; 0: none")
    parser.add_argument("--firefox-pairs", type=int, default=0, help="the same in Firefox")
    parser.add_argument("--moves", type=int, default=200, help="of the mouse, for each figure")
    resume_help = "go on where the last run of the same build and options was broken off"
    parser.add_argument("--resume", action="store_true", help=resume_help)
    parser.add_argument("--figure", help="drag this one only")
    table_help = "instead of all else: a pasted table, against pandas and scikit-learn"
    parser.add_argument("--table", action="store_true", help=table_help)
    parser.add_argument("--numpy-ts", action="store_true", help="numpy's share beside numpy-ts")
    keep_help = "show it on the page about the site: all figures, and Firefox as often as Chromium"
    parser.add_argument("--keep", action="store_true", help=keep_help)
    options = parser.parse_args(words)
    if options.keep:
        if options.figure or options.table or not options.pairs:
            parser.error("only a result with all its parts can be kept")
        if not throttle.is_possible():
            parser.error(f"slowed four times is {throttle.WHY_NOT}")
        options.numpy_ts = True
        options.firefox_pairs = options.firefox_pairs or options.pairs
    return options


def measure(playwright, options, saved):
    """Every measurement that the options select; `saved` has those of a run that was broken off."""
    with serving.bench_site() as (address, folder):
        about = machine(playwright, folder, options.firefox_pairs)
        saved.begin(about, in_parts.identity(folder, options))
        for name, part in parts(playwright, address, folder, options).items():
            saved.measure(name, part)
    saved.result["machine"]["load"].append(load())
    saved.write()
    return saved.result


def parts(playwright, address, folder, options):
    """Name -> a function that measures this part of the result, in order."""
    found = {}
    if options.pairs:
        pairs = options.pairs, options.firefox_pairs
        found["startup"] = lambda: {"startup": startup.measure(playwright, address, folder, *pairs)}
        found["embeds"] = lambda: {"embeds": embeds.measure(playwright, folder, options.pairs)}
        found["memory"] = lambda: {"memory": settled.measure(playwright, address, options.pairs)}
    pages = serving.figure_pages(folder)
    wanted = {options.figure: pages[options.figure]} if options.figure else pages
    for page, names in figures.by_page(wanted).items():
        found[f"drags, {page}"] = lambda page=page, names=names: figures.measure(
            playwright, address, page, names, options.moves
        )
    if options.numpy_ts:
        found["numpy"] = lambda: {
            "otherwise": {"numpy": numpy_share.measure(playwright, address, folder)}
        }
    return found


def machine(playwright, folder, with_firefox):
    """The machine: platform, processors, load and versions."""
    browsers = {"chromium": version_of(playwright.chromium, chromium_options())}
    if with_firefox:
        browsers["firefox"] = version_of(playwright.firefox, firefox_options())
    return {
        "date": datetime.datetime.now().astimezone().isoformat(timespec="seconds"),
        "platform": platform.platform(),
        "processors": os.cpu_count(),
        "load": [load()],
        "versions": {
            **browsers,
            "playwright": version("playwright"),
            **serving.versions(folder),
        },
    }


def version_of(engine, options):
    browser = engine.launch(**options)
    try:
        return browser.version
    finally:
        browser.close()


def load():
    """The load averages; None on Windows, which has none."""
    return round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None


if __name__ == "__main__":
    main()
