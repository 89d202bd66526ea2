"""How Python is to start, for tests that are about one way of it."""

# A script for every page: as after a failure of the snapshot.
FROM_PARTS = "sessionStorage.setItem('python', document.documentElement.dataset.python);"

# What the Python of a live figure was started from: "snapshot" or "parts".
START = "document.querySelector('explorable-figure[data-phase=live]')?.dataset.start"


def keep_snapshot(reader):
    """As after a visit in which the snapshot was put aside; it comes from the site nevertheless."""
    reader.open("404.html")
    reader.evaluate(
        "void caches.open('test')"
        ".then((cache) => cache.put('/python/snapshot.pack', new Response('')))"
        ".then(() => { document.title = 'kept'; })"
    )
    reader.wait_until("document.title === 'kept'")
