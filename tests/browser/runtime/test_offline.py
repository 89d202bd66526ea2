"""The service worker caches one complete version of the site, if the reader agrees."""

import shutil
import time
from types import SimpleNamespace

import pytest
from pytest import approx

from publish.assets import precache as offline
from publish.pyodide import runtime
from tests.browser.support import expected
from tests.browser.support.request_log import counted
from tests.browser.support.selectors import slider
from tests.browser.support.sites import DIST, ROOT, link_or_copy
from tests.browser.support.start_modes import START, restart_on_every_page

WORKER = f"/{offline.WORKER}"
FOUND = "navigator.serviceWorker.getRegistration()"
KEYS = "caches.open(location.origin + '/').then((cache) => cache.keys())"
NAMES = f"{KEYS}.then((keys) => keys.map(({{ url }}) => new URL(url).pathname))"
ALL_LIVE = (
    "[...document.querySelectorAll('explorable-figure')]"
    ".every(({ dataset }) => dataset.phase === 'live')"
)
SWITCH, SAID = ".offline button", ".offline [role=status]"
# As a disk that fails would leave it: an entry that ends too early.
CUT_SHORT = f"""
Promise.all([caches.open(location.origin + '/'), {KEYS}]).then(([cache, keys]) => {{
  const {{ url }} = keys.find(({{ url }}) => url.includes('/site/main.js'));
  const headers = {{ 'Content-Type': 'text/javascript' }};
  return cache.put(url, new Response('document.body.remove(', {{ headers }}));
}}).then(() => null)
"""
SNAPSHOT = "python/snapshot.pack"
LIBRARY = f"/python/{runtime.compiled_folder(ROOT)}/_umath_linalg.wasm"
# An entry of the right size, all zeros.
DAMAGE = f"""
Promise.all([caches.open(location.origin + '/'), {KEYS}]).then(async ([cache, keys]) => {{
  const {{ url }} = keys.find(({{ url }}) => url.includes(argument));
  const kept = await cache.match(url);
  const {{ byteLength }} = await kept.clone().arrayBuffer();
  await cache.put(url, new Response(new Uint8Array(byteLength), kept));
}}).then(() => null)
"""
# Resolves when an attempt to keep the site has failed.
REFUSED = f"""
navigator.serviceWorker.register('{WORKER}').then(({{ installing }}) => new Promise((done) => {{
  const look = () => installing.state === 'redundant' && done(null);
  installing.addEventListener('statechange', look);
  look();
}}))
"""


@pytest.fixture
def built(tmp_path):
    """The site as it was built: with a recorder in them its pages would be of another version."""
    return SimpleNamespace(
        folder=shutil.copytree(DIST, tmp_path / "dist", copy_function=link_or_copy)
    )


@pytest.fixture
def counting(built):
    """The same with its server, which counts."""
    with counted(built) as site:
        yield site


@pytest.fixture
def new_reader(new_reader):
    """As elsewhere, but every page starts Python anew."""

    def start(**context):
        reader = new_reader(**context)
        restart_on_every_page(reader)
        return reader

    return start


@pytest.fixture
def visit(new_reader, counting):
    """A function that makes a reader of a page without figures, after the site was cached."""

    return lambda: wait_until_cached(new_reader(site=counting).open("about/"))


def change(site, name, old, new):
    """Write `new` in the place of `old` in one file, whose bytes are those of dist/."""
    path = site.folder / name
    text = path.read_text("utf-8")
    assert old in text
    path.unlink()
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def publish(site, title):
    """Publish a new version of the site, in which one page has this title."""
    change(site, "about/index.html", "<h1>", f"<h1>{title}: ")
    (site.folder / offline.WORKER).unlink()
    offline.write_worker(ROOT, site.folder)


def wait_for(reader, promised):
    """Wait until what a promise gives is true; the reader's own way does not wait for promises."""
    reader.evaluate(
        f"void (window.promised = false, window.watch = setInterval(async () => {{"
        f"window.promised = await ({promised}) }}, 50))"
    )
    reader.wait_until("promised")
    reader.evaluate("clearInterval(watch)")


# Whether a cache has the snapshot.
KEPT = """
(async () => {
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys())
      if (url.includes("snapshot.pack")) return true;
  return false;
})()
"""


def wait_until_cached(reader):
    """Wait until the site is cached; returns the reader."""
    wait_for(reader, f"{FOUND}.then((found) => found?.active?.state === 'activated')")
    return reader


def update(reader):
    """Have the browser look for a new version, as it does now and then."""
    reader.evaluate(f"{FOUND}.then((found) => found.update()).then(() => null)")


def close(reader):
    """Leave the site for an empty page, and wait until the version that waits has taken over.

    Nobody but the browser itself can tell: to ask from a page of the site keeps the old one there.
    """
    empty, states = reader.context.new_page(), {}
    devtools = reader.context.new_cdp_session(empty)
    devtools.on(
        "ServiceWorker.workerVersionUpdated",
        lambda told: states.update(
            (int(one["versionId"]), one["status"]) for one in told["versions"]
        ),
    )
    devtools.send("ServiceWorker.enable")
    reader.page.close()
    reader.page = empty
    until = time.monotonic() + 60
    while not states or states[max(states)] != "activated":
        assert time.monotonic() < until, states
        empty.evaluate("null")  # meanwhile the driver hears what the browser tells


@pytest.mark.engines("chromium", "firefox")
def test_the_site_works_offline_after_one_visit(new_reader, built):
    with counted(built):
        reader = wait_until_cached(new_reader(site=built).live())
    reader.live()
    assert reader.evaluate(START) == "snapshot", "once it is here, however slow the line was"
    reader.focus(slider("noise_sd"))
    reader.press("ArrowRight", "ArrowRight")
    reader.settle()
    assert reader.readout("log_likelihood") == approx(
        expected.log_likelihood(reader.state), abs=1e-9
    )
    reader.open("gallery?kept=1")
    reader.wait_until(ALL_LIVE)
    assert reader.evaluate("location.pathname + location.search") == "/gallery/?kept=1"


@pytest.mark.engines("chromium")
def test_wasm_is_loaded_from_the_http_cache_first(new_reader, counting):
    reader = wait_until_cached(new_reader(site=counting).live())
    reader.evaluate(DAMAGE, LIBRARY)
    reader.live()
    assert reader.evaluate(START) == "snapshot", "the browser's own is whole"
    reader.page.context.new_cdp_session(reader.page).send("Network.clearBrowserCache")
    counting.asked.clear()
    reader.live()
    assert reader.evaluate(START) == "snapshot", "the damaged one is noticed by its hash"
    assert LIBRARY in counting.asked
    counting.asked.clear()
    reader.page.context.new_cdp_session(reader.page).send("Network.clearBrowserCache")
    reader.live()
    assert LIBRARY not in counting.asked, "and has been replaced"


@pytest.mark.engines("chromium")
def test_a_damaged_snapshot_is_noticed_and_fetched_anew(new_reader, counting):
    reader = wait_until_cached(new_reader(site=counting).live())
    reader.evaluate(DAMAGE, f"/{SNAPSHOT}")
    assert reader.live().evaluate(START) == "parts"
    reader.evaluate("sessionStorage.clear()")
    counting.asked.clear()
    reader.live()
    assert f"/{SNAPSHOT}" in counting.asked
    wait_for(reader, KEPT)
    reader.evaluate("sessionStorage.clear()")
    assert reader.live().evaluate(START) == "snapshot"


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
def test_damaged_or_missing_cache_entries_are_refetched(visit):
    reader = visit()
    reader.evaluate(CUT_SHORT)
    reader.open("about/")
    reader.wait_until("!document.querySelector('button.theme').hidden")
    reader.evaluate(DAMAGE, "/site/main.js")
    reader.open("about/")
    reader.wait_until("!document.querySelector('button.theme').hidden")
    reader.evaluate("caches.delete(location.origin + '/')")
    reader.open("about/")
    reader.wait_until("!document.querySelector('button.theme').hidden")


@pytest.mark.engines("chromium")
def test_a_full_quota_leaves_the_site_working(new_reader, counting):
    reader = new_reader(site=counting)
    origin = {"origin": counting.address.rstrip("/"), "quotaSize": 1_000_000}
    reader.page.context.new_cdp_session(reader.page).send("Storage.overrideQuotaForOrigin", origin)
    reader.open("about/")
    reader.evaluate(REFUSED)
    wait_for(reader, f"{FOUND}.then((found) => !found)")
    assert WORKER in counting.asked
    assert f"/{SNAPSHOT}" not in counting.asked, "no file is requested that cannot be stored"
    reader.open("gallery/")
    assert not reader.evaluate("Boolean(navigator.serviceWorker.controller)")


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


@pytest.mark.engines("chromium")
def test_offline_caching_can_be_switched_on_and_off(new_reader, counting):
    reader = new_reader(site=counting)
    devtools = reader.page.context.new_cdp_session(reader.page)
    devtools.send("Emulation.setDataSaverOverride", {"dataSaverEnabled": True})
    reader.open("about/")
    reader.wait_until("document.readyState === 'complete'")
    assert reader.text(SWITCH).endswith("off")
    assert WORKER not in counting.asked
    reader.click(SWITCH)
    wait_until_cached(reader)
    reader.wait_until("document.querySelector(argument).textContent === 'All of it is kept.'", SAID)
    assert reader.text(SWITCH).endswith("on")
    reader.open("about/")
    reader.click(SWITCH)
    wait_for(reader, f"{FOUND}.then((found) => !found)")
    wait_for(reader, "caches.keys().then((names) => names.length === 0)")
    counting.asked.clear()
    reader.open("about/")
    reader.wait_until("document.querySelector(argument).textContent.endsWith('off')", SWITCH)
    assert WORKER not in counting.asked
