"""What tests of the offline cache do with the site, its server and its service worker."""

import time

from publish.assets import precache as offline
from publish.pyodide import compiled
from tests.browser.support.sites import ROOT

WORKER = f"/{offline.WORKER}"
FOUND = "navigator.serviceWorker.getRegistration()"
KEYS = "caches.open(location.origin + '/').then((cache) => cache.keys())"
NAMES = f"{KEYS}.then((keys) => keys.map(({{ url }}) => new URL(url).pathname))"
SNAPSHOT = "python/snapshot.pack"
LIBRARY = f"/python/{compiled.compiled_folder(ROOT)}/_umath_linalg.wasm"
# An entry of the right size, all zeros.
DAMAGE = f"""
Promise.all([caches.open(location.origin + '/'), {KEYS}]).then(async ([cache, keys]) => {{
  const {{ url }} = keys.find(({{ url }}) => url.includes(argument));
  const kept = await cache.match(url);
  const {{ byteLength }} = await kept.clone().arrayBuffer();
  await cache.put(url, new Response(new Uint8Array(byteLength), kept));
}}).then(() => null)
"""
# Whether a cache has the snapshot.
KEPT = """
(async () => {
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys())
      if (url.includes("snapshot.pack")) return true;
  return false;
})()
"""


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
