"""The built site: valid HTML, no broken links, no resources of other hosts."""

import json
import re
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from explorable import figures
from tests.built.pages import DIST, HOME, pages

ROOT = Path(__file__).parents[2]
PAGES = pages()
CONFIG = Path(__file__).with_name(".htmlvalidate.json")

# Relaxed rules of html-validate, each with its reason.
RELAXED = {
    "aria-label-misuse": "A list may have a name; only what must not have one is a mistake.",
    "form-dup-name": "A slider and the field beside it are one control under one name; there is "
    "no form that would send them, and figures of one page are asked one by one.",
}
STATISTICS = ["prior", "posterior", "likelihood", "lasso", "ridge", "laplace", "gaussian", "bayes"]
PLATFORM = ("path",)  # an SVG element, too
OWN = [name for name in figures.names() if name not in (*STATISTICS, *PLATFORM)]


def test_the_site_is_built():
    assert PAGES, "dist/ is missing: build it first, with `npm run build`."


def test_the_html_is_valid():
    assert json.loads(CONFIG.read_text("utf-8"))["rules"].keys() == RELAXED.keys()
    program = ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    run = subprocess.run(
        ["node", str(program), "--config", str(CONFIG), *(str(page.path) for page in PAGES)],
        capture_output=True,
        encoding="utf-8",
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_without_its_style_no_page_says_that_its_script_is_missing():
    lines = [line for page in PAGES for line in page.all("p", **{"class": "unstarted"})]
    assert lines and all("hidden" in line.attributes for line in lines)


def inner_links(page):
    """Every link that leads to the site itself, without the site's address."""
    links = [e.get(name) for name in ("href", "src") for e in page.all(**{name: any})]
    for link in links + [e.get("content") for e in page.all("meta", content=any)]:
        if link.startswith(HOME):
            yield urlsplit(HOME).path + link.removeprefix(HOME)
        elif link in links and not urlsplit(link).scheme:
            yield link


def test_every_link_inside_the_site_leads_somewhere():
    ids = {page.path: {element.get("id") for element in page.all(id=any)} for page in PAGES}
    checked, lost = 0, []
    for page in PAGES:
        for link in inner_links(page):
            file, fragment = page.file(link), urlsplit(link).fragment
            if not file.is_file() or (fragment and fragment not in ids.get(file, {fragment})):
                lost.append(f"{page.name}: {link}")
            checked += 1
    assert checked > 50 and not lost


def test_no_resource_is_loaded_from_another_host():
    loaded = [
        (page.name, element.get(name))
        for page in PAGES
        for tag, name in (("script", "src"), ("img", "src"), ("link", "href"), ("iframe", "src"))
        for element in page.all(tag, **{name: any})
        if element.get("rel") not in ("canonical", "alternate")
    ]
    for path in DIST.rglob("*.css"):
        used = r"""(?:url\(|@import)\s*["']?([^"')]+)"""
        loaded += [(path.name, found) for found in re.findall(used, path.read_text("utf-8"))]
    for path in (DIST / "site").rglob("*.js"):
        used = r"""(?:from|import|import\(|new URL\(|fetch\()\s*["'`]([^"'`]+)"""
        loaded += [(path.name, found) for found in re.findall(used, path.read_text("utf-8"))]
    external = [
        (where, link)
        for where, link in loaded
        if link.startswith("//") or urlsplit(link).scheme not in ("", "data")
    ]
    assert len(loaded) > 40 and not external


@pytest.mark.parametrize("path", sorted((ROOT / "site").rglob("*.js")), ids=lambda path: path.name)
def test_browser_modules_contain_no_statistics_and_no_figure_names(path):
    """Comments may give examples; a figure is named in a string or an address."""
    code = re.sub(r"/\*.*?\*/|(?<!:)//[^\n]*", "", path.read_text("utf-8"), flags=re.DOTALL)
    words = re.findall("|".join(STATISTICS), code, re.IGNORECASE)
    words += re.findall(rf"""["'`/](?:{"|".join(OWN)})(?:["'`/?]|\.(?!js))""", code)
    assert code.strip() and not words


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_links_the_katex_style_sheet_exactly_if_it_has_formulas(page):
    has_formulas = any("katex" in (one.get("class") or "").split() for one in page.all("span"))
    styles = [link.get("href") for link in page.all("link", rel="stylesheet")]
    assert any(style.endswith("katex/katex.css") for style in styles) == has_formulas
