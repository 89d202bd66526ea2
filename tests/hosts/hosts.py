"""`npm run hosts`: pastes the builder's snippets into real hosts, and prints what readers get.

Outside the tests: it installs gigabytes of other people's software, in .cache/hosts, and starts it
on loopback. `npm run hosts -- vitepress ghost` tries these only.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "py")]

from playwright.sync_api import sync_playwright  # noqa: E402

from tests.browser.engines.browsers import chromium_options  # noqa: E402
from tests.browser.support.sites import Site, served  # noqa: E402
from tests.hosts import ghost, measure, python_apps, site_generators, wordpress  # noqa: E402

HOSTS = [
    *wordpress.HOSTS,
    *ghost.HOSTS,
    *site_generators.HOSTS,
    *python_apps.HOSTS,
]
FIGURE, TITLE, WIDTH = "posterior", "Where do the data and the prior meet?", "100%"
COLUMN = 640  # CSS pixels: where the builder measures the height of a plain frame
TEXT = {".html", ".json", ".js", ".xml", ".txt"}
COLUMNS = ("host", "snippet", "column", "live", "height error", "without fitting", "state kept")
COLUMNS += ("theme kept", "as dark as its host", "host turns dark", "errors")
AUTO = "-auto"  # ends the kind of a snippet without a theme


def main():
    """The table; the exit status is 1 if a figure is not live somewhere."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", help="parts of the names of hosts; all without one")
    names = [name.lower() for name in parser.parse_args().names]
    chosen = [host for host in HOSTS if not names or any(n in host.name.lower() for n in names)]
    rows = []
    with figures_site() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**chromium_options())
        height = measure.height_at(browser, f"{address}embed/{FIGURE}.html?prior_sd=0.3", COLUMN)
        made = snippets(address, height)
        for host in chosen:
            for row in tried(host, address, browser, made):
                print(" | ".join(row), flush=True)
                rows.append(row)
        browser.close()
    print(table(rows))
    return 0 if rows and all(row[3] == "yes" for row in rows) else 1


def tried(host, address, browser, made):
    """A row for each kind of snippet pasted into the host, or one that says why there is none."""
    name = f"{host.name} {host.version}"
    wanted = {kind: made[kind] for kind in host.kinds if kind in made}
    wanted |= {kind + AUTO: made[kind + AUTO] for kind in wanted}
    try:
        print(f"{name}: installing", flush=True)
        host.make_ready()
        with (
            tempfile.TemporaryDirectory(prefix="host-") as work,
            host.serve(host.folder, Path(work), wanted, address) as urls,
        ):
            for kind, url in urls.items():
                embed = f"{address}embed/{FIGURE}.html"
                theme = "auto" if kind.endswith(AUTO) else measure.THEME
                result = measure.measured(browser, url, embed, theme, host.darken)
                yield row(name, kind, result)
    except (RuntimeError, OSError) as error:
        yield (name, "", f"not tried: {error}", *[""] * (len(COLUMNS) - 3))


def row(name, kind, result):
    """The cells of one row."""
    words = {True: "yes", False: "no", None: ""}
    height, fixed = (
        "" if error is None else f"{error:+d} px"
        for error in (result.height_error, result.fixed_error)
    )
    width = f"{result.width} px" if result.width else ""
    errors = f"{result.errors} {result.words}".strip()
    kept = (result.keeps_state, result.keeps_theme, result.follows_switch, result.host_turns)
    kept = [words[answer] for answer in kept]
    return name, kind, width, words[result.is_live], height, fixed, *kept, errors


def table(rows):
    """The rows as a table in Markdown."""
    lines = [COLUMNS, ["---"] * len(COLUMNS), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def snippets(address, height):
    """Kind of snippet -> (what is set up once or None, the snippet), as the builder makes them.

    Each is there without a theme, too.
    """
    facts = {"site": address, "home": address, "name": FIGURE, "title": TITLE, "without": []}
    facts |= {"width": WIDTH, "height": str(height)}

    def written(options):
        text = json.dumps({**facts, "options": options})
        command = ["node", str(Path(__file__).with_name("snippets.mjs")), text]
        return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)

    made = written({**measure.STATE, "theme": measure.THEME})
    return made | {kind + AUTO: text for kind, text in written(measure.STATE).items()}


@contextmanager
def figures_site():
    """dist/ on loopback, with that address in the place of the homepage."""
    homepage = json.loads((ROOT / "package.json").read_text("utf-8"))["homepage"]
    with tempfile.TemporaryDirectory(prefix="site-", dir=ROOT / ".cache") as folder:
        site = Site(Path(folder) / "site")
        with served(site):
            for path in site.folder.rglob("*"):
                if path.suffix in TEXT and homepage in (text := path.read_text("utf-8")):
                    name = path.relative_to(site.folder).as_posix()
                    site.write(name, text.replace(homepage, site.address))
            yield site.address


if __name__ == "__main__":
    sys.exit(main())
