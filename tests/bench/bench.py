"""`npm run bench`: latency and start-up against baselines, as a table and tests/results/bench.json.

Everything is measured in one run and in turns, so that whatever else the machine does hits all
variants alike; what counts are medians and ratios. The machine should have nothing else to do.
"""

import argparse
import datetime
import json
import os
import platform
import sys
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "py")]

from playwright.sync_api import sync_playwright  # noqa: E402

from tests.bench import embeds, figures, keep_results, report, serving, startup, throttle  # noqa: E402
from tests.browser.engines.browsers import chromium_options, firefox_options  # noqa: E402

RESULTS = ROOT / "tests" / "results" / "bench.json"


def main():
    options = read_options()
    with sync_playwright() as playwright:
        result = measure(playwright, options)
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
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
    parser.add_argument("--figure", help="drag this one only")
    keep_help = "show it on the page about the site: all figures, and Firefox as often as Chromium"
    parser.add_argument("--keep", action="store_true", help=keep_help)
    options = parser.parse_args(words)
    if options.keep:
        if options.figure or not options.pairs:
            parser.error("only a result with all its parts can be kept")
        if not throttle.is_possible():
            parser.error(f"slowed four times is {throttle.WHY_NOT}")
        options.firefox_pairs = options.firefox_pairs or options.pairs
    return options


def measure(playwright, options):
    """Every measurement that the options select."""
    with serving.bench_site() as (address, folder):
        result = {"machine": machine(playwright, folder, options.firefox_pairs)}
        if options.pairs:
            result["startup"] = startup.measure(
                playwright, address, folder, options.pairs, options.firefox_pairs
            )
            result["embeds"] = embeds.measure(playwright, folder, options.pairs)
        pages = serving.figure_pages(folder)
        wanted = {options.figure: pages[options.figure]} if options.figure else pages
        result |= figures.measure(playwright, address, wanted, options.moves)
    result["machine"]["load"].append(load())
    return result


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
