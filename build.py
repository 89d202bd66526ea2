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
from explorable.data import DataError  # noqa: E402
from publish import show  # noqa: E402
from publish.assets import hosting, icons, theme  # noqa: E402
from publish.assets import precache as offline  # noqa: E402
from publish.assets.fonts import katex_fonts, web_fonts  # noqa: E402
from publish.node.node_bridge import NodeError  # noqa: E402
from publish.pages import embeds, site_pages  # noqa: E402
from publish.prerender import prerender as baked  # noqa: E402
from publish.pyodide import runtime  # noqa: E402
from publish.pyodide.wheels import WheelError  # noqa: E402
from publish.take_away import archive, print_runtime, script  # noqa: E402
from publish.words import catalogue  # noqa: E402
from publish.words.figures import for_python  # noqa: E402


def build(root, out):
    """Everything, top to bottom, into the empty folder `out`."""
    pyodide = runtime.write_runtime(root, out / "python")
    copy_site(root, out, pyodide)
    for_python.write_words(root, out / "python" / "words")
    print_runtime.write_print_runtime(root, out / "python" / "print", pyodide)
    script.write_scripts(root, out / "python" / "scripts")
    baked.write_baked(root, out / "prerendered")
    icons.write_icons(root / "site" / "icon.svg", out)
    formulas = site_pages.write_pages(root, out)
    write_styles(root, out, formulas)
    run_node("styles.mjs", out)
    hosting.write_headers(out)
    offline.write_worker(root, out)


def copy_site(root, out, pyodide):
    """Scripts and styles, from whatever folder, into out/site/; public/ goes to the top.

    `pyodide` is the name of the folder that a start takes Pyodide from.
    """
    site, target = root / "site", out / "site"
    target.mkdir()
    for path in (*site.rglob("*.css"), site / "icon.svg"):
        shutil.copyfile(path, target / path.name)
    shutil.copytree(site / "public", out, dirs_exist_ok=True)
    package = json.loads((root / "package.json").read_text(encoding="utf-8"))
    built = {"homepage": package["homepage"], "widths": embeds.WIDTHS, "heights": embeds.heights()}
    words = catalogue.of_scripts(root)
    words_file = root / ".cache" / "words.json"
    words_file.write_text(json.dumps(words), encoding="utf-8")
    run_node("bundle.mjs", site, target, json.dumps(built), words_file, pyodide)


def run_node(script, *parameters):
    """A script of publish/, for what only programs in JavaScript can do."""
    path = ROOT / "py" / "publish" / "assets" / script
    subprocess.run(["node", *map(str, (path, *parameters))], check=True)


def write_styles(root, out, formulas):
    """Colours from terms.py; fonts from the packages, as far as the site's words need them."""
    packages, cache = root / "node_modules", root / ".cache"
    places = tuple(out / language for language in catalogue.languages(root))
    pages = [path for path in out.rglob("*.html") if not {*places} & {*path.parents}]
    figure_words = (root / "py" / "explorable").rglob("*.py")
    text = read([*pages, *(root / "site").rglob("*.js"), *figure_words])
    others = read(path for place in places for path in catalogue.files(root, place.name))
    web_fonts.write_fonts(packages, cache, out / "site", text, others)
    katex = packages / "katex" / "dist"
    katex_fonts.write_katex(katex, cache / "fonts", out / "katex", formulas.letters)
    with (out / "katex" / "katex.css").open("a", encoding="utf-8") as katex_css:
        katex_css.write(formulas.styles.css())
    (out / "site" / "theme.css").write_text(theme.theme_css(), encoding="utf-8")


def read(paths):
    """The text of all files."""
    return "".join(path.read_text("utf-8") for path in paths)


def main():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", metavar="NAME", help="open this figure with matplotlib")
    parser.add_argument("--zip", action="store_true", help="and make a zip of the site")
    arguments = parser.parse_args()
    try:
        if arguments.show:
            show.show(arguments.show)
            return
        build_and_swap()
        if arguments.zip:
            print(f"{archive.write_archive(ROOT, ROOT / 'dist', ROOT).name} is made.")
    except (DataError, figures.FigureError, NodeError, WheelError) as trouble:
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
