"""Page weight before Python: exact bytes of all requested files."""

import gzip
from pathlib import Path

import pytest

from tests.browser.runtime.test_prerendered import NO_WORKER
from tests.browser.support.sites import DIST

PAGE, OWN_SCRIPT = 155_000, 25_000  # bytes, as gzip
FETCHED = (
    "performance.getEntriesByType('resource')"
    ".map(({ name }) => new URL(name)).filter(({ origin }) => origin === location.origin)"
    ".map(({ pathname }) => pathname.slice(1))"
)
SCROLL = """
(async () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const part of document.querySelectorAll('main *')) part.scrollIntoView();
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode()));
})()
"""
PAGES = sorted(path.parent.relative_to(DIST).as_posix() for path in DIST.rglob("index.html"))


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
    assert total <= PAGE
    assert kinds[".js"] <= OWN_SCRIPT
