"""Select how Python starts: from the snapshot or from parts."""

# A script for every page: the state after a failure of the snapshot.
FROM_PARTS = "sessionStorage.setItem('python', document.documentElement.dataset.python);"

# The kind of start of a live figure: "snapshot" or "parts".
START = "document.querySelector('explorable-figure[data-phase=live]')?.dataset.start"


def keep_snapshot(reader):
    """Create the cache of an earlier visit; the snapshot itself still comes from the site."""
    reader.open("404.html")
    reader.evaluate(
        "void caches.open('test')"
        ".then((cache) => cache.put('/python/snapshot.pack', new Response('')))"
        ".then(() => { document.title = 'kept'; })"
    )
    reader.wait_until("document.title === 'kept'")


def restart_on_every_page(reader):
    """From now on every page starts Python anew: a shared worker would outlive its page."""
    reader.context.add_init_script("delete window.SharedWorker")
