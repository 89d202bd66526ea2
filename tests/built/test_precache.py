"""The precache list of the service worker has all that a page needs; embeds have none."""

import hashlib
import json

from publish.assets import precache as offline
from publish.assets.modules import module_lister
from tests.built.pages import DIST, pages


def told():
    """path -> [sha256, bytes], as the built service worker begins."""
    first, _, _ = (DIST / offline.WORKER).read_text("utf-8").partition(";\n")
    return json.loads(first.removeprefix("self.files = "))


def test_the_hashes_are_those_of_the_files():
    files = told()
    assert files
    for name, (digest, size) in files.items():
        data = (DIST / name).read_bytes()
        assert (hashlib.sha256(data).hexdigest(), len(data)) == (digest, size), name


def test_every_page_is_precached_with_its_resources():
    files = told()
    for page in pages():
        if page.path.name != "index.html":
            continue
        assert page.path.relative_to(DIST).as_posix() in files
        for element in page.all("script", src=any) + page.all("link", rel="stylesheet"):
            path = (page.path.parent / (element.get("src") or element.get("href"))).resolve()
            assert path.relative_to(DIST.resolve()).as_posix() in files


def test_an_embed_registers_no_service_worker():
    modules = module_lister(DIST / "site")
    with_worker = {
        entry: any("serviceWorker" in (DIST / "site" / name).read_text("utf-8") for name in found)
        for entry, found in [(entry, modules(entry)) for entry in ("main.js", "embed-page.js")]
    }
    assert with_worker == {"main.js": True, "embed-page.js": False}
