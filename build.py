"""Builds dist/ from site/, py/ and templates/. `python build.py --show NAME` opens one figure."""

import argparse
import json
import shutil
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent
sys.path.insert(0, str(ROOT / "py"))

from explorable import figures  # noqa: E402
from publish import cards, embeds, fonts, runtime, script, show, theme  # noqa: E402
from publish.node import Node, NodeError  # noqa: E402
from publish.pages import Pages  # noqa: E402
from publish.wheels import WheelError  # noqa: E402

ARTICLES = ("from-mle-to-map",)


def build(root, out):
    """Everything, top to bottom, into the empty folder `out`."""
    copy_site(root, out)
    write_styles(root, out)
    runtime.write_runtime(root, out / "python")
    script.write_scripts(root, out / "python" / "scripts")
    write_cards(out)
    write_pages(root, out)


def copy_site(root, out):
    """The browser's files as they are, and KaTeX's style with its fonts; root/ goes to the top."""
    shutil.copytree(root / "site", out / "site", ignore=shutil.ignore_patterns("root"))
    shutil.copytree(root / "site" / "root", out, dirs_exist_ok=True)
    katex = root / "node_modules" / "katex" / "dist"
    (out / "katex" / "fonts").mkdir(parents=True)
    shutil.copyfile(katex / "katex-swap.min.css", out / "katex" / "katex.css")
    for font in sorted((katex / "fonts").glob("*.woff2")):
        shutil.copyfile(font, out / "katex" / "fonts" / font.name)


def write_styles(root, out):
    """Fonts and colours, made from the packages and from terms.py."""
    fonts.write_fonts(root / "node_modules", root / ".cache", out / "site")
    (out / "site" / "theme.css").write_text(theme.theme_css(), encoding="utf-8")


def write_cards(out):
    """A picture of every figure for those who share a link to it."""
    (out / "cards").mkdir()
    for name in figures.names():
        cards.write_card(name, out / "cards" / f"{name}.png")


def write_pages(root, out):
    """Every page; articles are named in ARTICLES, figures are found by listing their folder."""
    package = json.loads((root / "package.json").read_text(encoding="utf-8"))
    site = {
        "name": "Every Penalty Is a Prior",
        "address": package["homepage"],
        "published": "2026-11-21",
    }
    with Node() as node:
        pages = Pages(root, node, site)
        articles = {f"{name}/": pages.article(f"articles/{name}.html", "../") for name in ARTICLES}
        for path, html in articles.items():
            write(out / path / "index.html", html)
        for name in figures.names():
            home = embeds.home(name, articles)
            page = pages.render("embed.html", "../", name=name, home=home)
            write(out / "embed" / f"{name}.html", page)
            write(out / "oembed" / f"{name}.json", embeds.oembed(name, site, home))
        write(out / "gallery" / "index.html", pages.render("gallery.html", "../"))
        write(out / "index.html", pages.render("index.html", ""))


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
