"""A new version of the site takes the place of the cached one; a changed one is not cached."""

import pytest

from publish.assets import precache as offline
from tests.browser.offline.cached_site import (
    FOUND,
    NAMES,
    WORKER,
    change,
    close,
    publish,
    update,
    wait_for,
)


@pytest.mark.engines("chromium")
def test_a_new_version_activates_when_the_old_one_is_closed(visit, counting):
    reader = visit()
    reader.open("about/")
    assert reader.evaluate("Boolean(navigator.serviceWorker.controller)")
    before = reader.evaluate(NAMES)
    title = reader.text("h1")
    counting.asked.clear()
    publish(counting, "Another version")
    update(reader)
    wait_for(reader, f"{FOUND}.then(({{ waiting }}) => waiting)")
    assert set(counting.asked) == {WORKER, "/about/"}, "what stays is not fetched anew"
    assert len(reader.evaluate(NAMES)) == len(before) + 1
    reader.open("about/")
    assert reader.text("h1") == title
    close(reader)
    reader.open("about/")
    assert reader.text("h1") == f"Another version: {title}"
    wait_for(reader, f"{NAMES}.then((names) => names.length === {len(before)})")


@pytest.mark.engines("chromium")
def test_a_site_changed_after_the_build_is_not_cached(visit, counting):
    reader = visit()
    change(counting, "about/index.html", "<h1>", "<h1>Put in by a host: ")
    change(counting, offline.WORKER, "self.files", "// a newer one\nself.files")
    change(counting, offline.WORKER, '{"about/index.html":["', '{"about/index.html":["0')
    update(reader)
    wait_for(reader, f"{FOUND}.then((found) => !found)")
    reader.open("about/")
    assert reader.text("h1").startswith("Put in by a host: ")
