"""Page weight before Python: exact bytes of all requested files."""

import gzip
from pathlib import Path

import pytest

from tests.browser.runtime.test_prerendered import NO_WORKER
from tests.browser.support.sites import DIST
from tests.languages import english

# Bytes, as gzip. An article holds six to nine figures and its formulas; the home page pictures; the
# gallery all figures, and besides the script of every page that of the forms for embeds.
PAGE = {".": 134_000, "about": 84_000, "gallery": 208_000}
# Three questions cost some 4 kB, marks of what a step changed 0.5 kB, "your alpha" for any λ 1 kB.
ARTICLE = 187_500
OWN_SCRIPT = {"gallery": 32_900, "your-data": 31_100}
SHARED_SCRIPT = 29_800  # of it 0.4 kB for the columns of a table of points, 0.2 for languages
FETCHED = (
    "performance.getEntriesByType('resource')"
    ".map(({ name }) => new URL(name)).filter(({ origin }) => origin === location.origin)"
    ".map(({ pathname }) => pathname.slice(1))"
)
# All but the forms for embeds are opened: each of those shows another page in a frame.
# A screen at a time, so that the browser lays out and loads what each shows; images that lie
# between two screens load all the same.
SCROLL = """
(async () => {
  for (const details of document.querySelectorAll('details:not(.builder)')) details.open = true;
  for (const image of document.images) image.loading = 'eager';
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo({ top, behavior: 'instant' });
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  }
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode()));
})()
"""
PAGES = [
    path.parent.relative_to(DIST).as_posix() for path in english(DIST.rglob("index.html"), DIST)
]


def weight(path):
    """Its bytes on the way to the reader; fonts and pictures are compressed already."""
    data = path.read_bytes()
    return len(data) if path.suffix in (".woff2", ".png") else len(gzip.compress(data))


@pytest.mark.engines("chromium")
@pytest.mark.parametrize("page", PAGES)
def test_page_weight_is_within_the_budget(page, new_reader, site_copy, capsys):
    reader = new_reader(site=site_copy(NO_WORKER))
    path = "" if page == "." else f"{page}/"
    reader.open(path)
    reader.wait_until("document.readyState === 'complete'")
    reader.evaluate(SCROLL)
    files = {f"{path}index.html", *reader.evaluate(FETCHED)}
    kinds = {}
    for name in files:
        kind = "prerendered" if name.startswith("prerendered/") else Path(name).suffix
        kinds[kind] = kinds.get(kind, 0) + weight(DIST / name)
    total = sum(kinds.get(kind, 0) for kind in (".html", ".css", ".js", ".woff2"))
    with capsys.disabled():
        rounded = ", ".join(f"{kind} {bytes / 1000:.1f}" for kind, bytes in sorted(kinds.items()))
        print(f"\n{path or 'home'}: {total / 1000:.1f} kB ({rounded})", end="")
    assert {".html", ".css", ".js", ".woff2"} <= kinds.keys()
    assert total <= PAGE.get(page, ARTICLE)
    assert kinds[".js"] <= OWN_SCRIPT.get(page, SHARED_SCRIPT)
