"""The zip: as files its pages have kept pictures; in any folder of a server they are live."""

import json
import re
import shutil
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest

from publish.take_away import archive
from tests.browser.offline.cached_site import wait_until_cached
from tests.browser.runtime.test_prerendered import check_prerendered
from tests.browser.runtime.test_start import FRAME
from tests.browser.support.selectors import ARTICLE, FIGURE, part, slider
from tests.browser.support.sites import DIST, ROOT, served
from tests.languages import OTHERS, english

pytestmark = pytest.mark.engines("chromium")

NOTE = "main > [role=note]"
SHOWS_PRERENDERED = "document.querySelector(argument).textContent.includes('kept at build')"
LINKS = "[...document.links].map(({ href }) => href).filter((href) => href.startsWith('file:'))"


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    """The zip's one folder, in a folder whose name is no plain word."""
    top = tmp_path_factory.mktemp("zip")
    shutil.unpack_archive(archive.write_archive(ROOT, DIST, top), top / "a folder #1")
    (folder,) = (top / "a folder #1").iterdir()
    return folder


@pytest.fixture
def file_reader(new_reader, unpacked):
    """A reader who opens pages by double click."""
    return new_reader(site=SimpleNamespace(folder=unpacked, address=f"{unpacked.as_uri()}/"))


def test_sliders_of_a_local_file_show_prerendered_frames(file_reader):
    reader = file_reader
    reader.open(f"{ARTICLE}index.html")
    reader.wait_until(f"{FIGURE}.dataset.phase === 'failed'")
    frame = reader.evaluate(FRAME)
    reader.show(part(".panels"))
    reader.focus(slider("noise_sd"))
    reader.press("ArrowRight", "Shift+ArrowRight")
    reader.wait_until(SHOWS_PRERENDERED, part(".status"))
    check_prerendered(reader, frame)
    assert "opened as a file" in reader.text(part(".status"))
    assert "opened as a file, where Python cannot run" in reader.text(NOTE)
    assert not reader.visible(part('[data-action="retry"]'))


@pytest.mark.engines("chromium", "firefox")  # they differ in what the origin of a file is
def test_a_link_to_a_local_file_holds_the_state(file_reader):
    reader = file_reader
    reader.open(f"{ARTICLE}index.html?likelihood.noise_sd=2")
    reader.show(part(".panels"))
    reader.wait_until(SHOWS_PRERENDERED, part(".status"))
    reader.focus(slider("noise_sd"))
    reader.press("ArrowLeft")
    address = reader.evaluate("location.href")
    assert f"likelihood.noise_sd={reader.state['noise_sd']:g}" in address
    assert address.startswith(f"{reader.site.address}{ARTICLE}index.html?")


def test_every_page_works_as_a_local_file_with_local_links(file_reader, unpacked):
    pages = [
        path.relative_to(unpacked).as_posix()
        for path in english(unpacked.rglob("*.html"), unpacked)
    ]
    assert {"index.html", f"{ARTICLE}index.html", "embed/posterior.html"} <= {*pages}
    for page in pages:
        file_reader.open(page)
        file_reader.wait_until("document.querySelector(argument)", NOTE)
        links = file_reader.evaluate(LINKS)
        assert links
        for link in links:
            assert Path(url2pathname(urlsplit(link).path)).is_file(), f"{page}: {link}"


def test_canonical_links_of_the_zip_keep_the_home_address(unpacked):
    home = json.loads((ROOT / "package.json").read_text("utf-8"))["homepage"]
    built = {path.name for path in DIST.iterdir()}
    assert set(archive.OF_ITS_HOME) <= built
    assert not {path.name for path in unpacked.iterdir()} & set(archive.OF_ITS_HOME)
    for page in unpacked.rglob("index.html"):
        place = page.relative_to(unpacked).parts[0]
        feeds = re.findall(r'href="([^"]*feed\.xml)"', page.read_text("utf-8"))
        assert set(feeds) == {f"{home}{f'{place}/' if place in OTHERS else ''}feed.xml"}, page


def test_a_served_zip_goes_live_and_works_offline(new_reader, unpacked):
    with served(SimpleNamespace(folder=unpacked.parent)) as site:
        reader = new_reader(site=site).live(f"{unpacked.name}/{ARTICLE}")
        assert reader.count(NOTE) == 0
        wait_until_cached(reader)
        reader.click('nav a[href$="gallery/index.html"]')
        reader.wait_until("document.title.startsWith('Gallery')")
        assert not [request for request in reader.requests if "/file/" in request]
