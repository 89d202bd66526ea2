"""`npm run trace`: where the time of a start goes, mark by mark, as a table.

For a first visit, a later one (the browser restarted) and the next page of a visit: when each mark
was reached, and what each thread had computed since the mark before it. The scripts that set the
marks are added to a copy of dist/ and to the browser, so that the site itself carries none of it.
"""

import argparse
import json
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[3]
sys.path[:0] = [str(ROOT), str(ROOT / "py")]

from playwright.sync_api import sync_playwright  # noqa: E402

from publish.assets import precache  # noqa: E402
from tests.bench import serving  # noqa: E402
from tests.bench.trace import events, services  # noqa: E402
from tests.browser.engines.browsers import chromium_options  # noqa: E402

HERE = Path(__file__).parent
ARTICLE, GALLERY = "from-mle-to-map/", "gallery/"
OWN_WORKER = "delete window.SharedWorker;"
SITE_CACHED = "() => navigator.serviceWorker.ready.then(() => null)"


def main():
    options = read_options()
    with sync_playwright() as playwright, serving.bench_site() as (address, folder):
        mark_worker(folder)
        found = measure(playwright, address, options)
    for name, rounds in found.items():
        print(table(name, rounds), flush=True)
    if options.json:
        options.json.write_text(json.dumps(found, indent=1), encoding="utf-8")


def read_options(words=None):
    """The parsed options; `words` are the arguments of the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5, help="visits of each kind")
    own = "a worker of the page's own, as `npm run bench` measures, in place of the shared one"
    parser.add_argument("--own", action="store_true", help=own)
    parser.add_argument("--json", type=Path, help="a file for every number of every visit")
    return parser.parse_args(words)


def mark_worker(folder):
    """Add the marks to the worker's script of the copy in `folder`, and list its new hash."""
    script = folder / "site" / "worker.js"
    words = (HERE / "worker.js").read_text("utf-8") + script.read_text("utf-8")
    script.unlink()  # perhaps a hard link to the built one
    script.write_text(words, encoding="utf-8")
    (folder / precache.WORKER).unlink()
    precache.write_worker(ROOT, folder)


def measure(playwright, address, options):
    """Kind of visit -> [mark -> (milliseconds, CPU milliseconds by thread), …], one a round."""
    scripts = [OWN_WORKER] if options.own else []
    scripts.append((HERE / "page.js").read_text("utf-8"))
    found = {"first visit": [], "later visit": [], "next page": []}
    for _ in range(options.rounds):
        with tempfile.TemporaryDirectory(prefix="profile-") as profile:
            for kind in ("first visit", "later visit"):
                with browser(playwright, profile, scripts) as page:
                    found[kind].append(traced(page, profile, address + "/" + ARTICLE))
                    if kind == "first visit":
                        page.evaluate(SITE_CACHED)
        with (
            tempfile.TemporaryDirectory(prefix="profile-") as profile,
            browser(playwright, profile, scripts) as page,
        ):
            opened(page, address + "/" + ARTICLE)
            found["next page"].append(traced(page, profile, address + "/" + GALLERY))
    return found


@contextmanager
def browser(playwright, profile, scripts):
    """A page of a browser with this profile."""
    context = playwright.chromium.launch_persistent_context(profile, **chromium_options())
    try:
        page = context.new_page()
        for script in scripts:
            page.add_init_script(script)
        yield page
    finally:
        context.close()


def traced(page, profile, url):
    """Mark -> (milliseconds, CPU milliseconds by thread) of a visit to `url`."""
    recording = events.Recording(page)
    recording.begin()
    with services.Sampler(profile) as sampler:
        opened(page, url)
        page.wait_for_function("() => noted()['first paint']")
    noted = page.evaluate("() => noted()")
    return events.reached(recording.end(), url, noted, sampler.clocks)


def opened(page, url):
    page.goto(url)
    page.wait_for_function("() => window.live", timeout=120_000)


def table(kind, rounds):
    """Medians over `rounds`: time of each mark, time since the mark before it, and CPU times."""
    marks = [mark for mark in rounds[0] if all(mark in one for one in rounds)]
    at = {mark: median(one[mark][0] for one in rounds) for mark in marks}
    used = {
        mark: [median(one[mark][1][who] for one in rounds) for who in events.WHO] for mark in marks
    }
    lines = [row(f"{kind}, median of {len(rounds)}", "at ms", "step", *events.WHO)]
    was, before = 0, [0] * len(events.WHO)
    for mark in sorted(marks, key=at.get):
        step = [now - then for now, then in zip(used[mark], before, strict=True)]
        numbers = (at[mark], at[mark] - was, *step)
        lines.append(row(mark, *(f"{number:.0f}" for number in numbers)))
        was, before = at[mark], used[mark]
    total = (f"{number:.0f}" for number in before)
    return "\n".join([*lines, row("all", f"{was:.0f}", "", *total), ""])


def row(name, *cells):
    return f"{name:<48}" + "".join(f"{cell:>9}" for cell in cells)


if __name__ == "__main__":
    main()
