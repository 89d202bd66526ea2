"""Pages begin with two scripts, and workers are one."""

import re

from tests.built.pages import DIST, pages

SHARED = re.compile(r'(?:from|import)"\./(chunk-\w+\.js)"')


def test_pages_begin_with_their_own_script_and_what_pages_share():
    shared = set()
    for page in pages():
        links = [
            link.get("href") for link in page.all("link") if link.get("rel") == "modulepreload"
        ]
        chunks = [link for link in links if "/chunk-" in link]
        assert len(links) - len(chunks) <= 1 >= len(chunks), page.path
        shared |= {chunk.rpartition("/")[2] for chunk in chunks if "/de/" not in chunk}
    assert len(shared) == 1


def test_workers_import_nothing():
    for worker in ("worker.js", "print-worker.js"):
        assert not SHARED.search((DIST / "site" / worker).read_text("utf-8")), worker
    assert SHARED.search((DIST / "site" / "main.js").read_text("utf-8"))
