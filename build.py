"""Builds dist/ from site/, py/ and templates/. `python build.py --show NAME` opens one figure."""

import argparse
import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent
sys.path.insert(0, str(ROOT / "py"))

from explorable import figures  # noqa: E402
from publish import baked, cards, fonts, katex_fonts, runtime, script, show, theme  # noqa: E402
from publish.node import Node, NodeError  # noqa: E402
from publish.pages import Pages  # noqa: E402
from publish.wheels import WheelError  # noqa: E402

ARTICLES = ("from-mle-to-map",)


def build(root, out):
    """Everything, top to bottom, into the empty folder `out`."""
    copy_site(root, out)
    runtime.write_runtime(root, out / "python")
    script.write_scripts(root, out / "python" / "scripts")
    baked.write_baked(root, out / "baked")
    write_cards(out)
    formula_letters = write_pages(root, out)
    write_styles(root, out, formula_letters)
    bundle(root, out)


def copy_site(root, out):
    """The browser's files but its modules, of which `bundle` makes fewer."""
    shutil.copytree(root / "site", out / "site", ignore=shutil.ignore_patterns("*.js"))


def write_styles(root, out, formula_letters):
    """Colours from terms.py; fonts from the packages, as far as the site's words need them."""
    packages, cache = root / "node_modules", root / ".cache"
    figure_words = (root / "py" / "explorable").rglob("*.py")
    words = [*out.rglob("*.html"), *(root / "site").glob("*.js"), *figure_words]
    text = "".join(path.read_text("utf-8") for path in words)
    fonts.write_fonts(packages, cache, out / "site", text)
    katex = packages / "katex" / "dist"
    katex_fonts.write_katex(katex, cache / "fonts", out / "katex", formula_letters)
    (out / "site" / "theme.css").write_text(theme.theme_css(), encoding="utf-8")


def bundle(root, out):
    """The browser's modules in few files, and all styles, both made small."""
    script = root / "py" / "publish" / "bundle.mjs"
    subprocess.run(["node", str(script), str(root / "site"), str(out)], check=True)


def write_cards(out):
    """A picture of every figure for those who share a link to it."""
    (out / "cards").mkdir()
    for name in figures.names():
        cards.write_card(name, out / "cards" / f"{name}.png")


def write_pages(root, out):
    """Every page; returns the letters of their formulas.

    Articles are named in ARTICLES, figures are found by listing their folder.
    """
    package = json.loads((root / "package.json").read_text(encoding="utf-8"))
    site = {
        "name": "Every Penalty Is a Prior",
        "address": package["homepage"],
        "published": "2026-11-21",
    }
    with Node() as node:
        pages = Pages(root, node, site)
        for article in ARTICLES:
            write(out / article / "index.html", pages.article(f"articles/{article}.html", "../"))
        write(out / "gallery" / "index.html", pages.render("gallery.html", "../"))
        write(out / "index.html", pages.render("index.html", ""))
    return pages.formula_letters


def write(path, text):
    """A text file, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def main():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", metavar="NAME", help="open this figure with matplotlib")
    arguments = parser.parse_args()
    if arguments.show:
        show.show(arguments.show)
        return
    try:
        build_and_swap()
    except (WheelError, NodeError) as trouble:
        sys.exit(str(trouble))


def build_and_swap():
    """Builds beside the old dist/ and swaps at the end: a server never sees half a site."""
    start = time.perf_counter()
    fresh, dist = ROOT / ".cache" / "dist", ROOT / "dist"
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    build(ROOT, fresh)
    shutil.rmtree(dist, ignore_errors=True)
    fresh.rename(dist)
    print(f"dist/ is built, in {time.perf_counter() - start:.1f} s.")


if __name__ == "__main__":
    main()
